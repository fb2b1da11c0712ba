// What a person types finds what she means.
import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { test } from 'node:test'
import { open, text, withBrowser, work } from './site.mjs'

withBrowser()

const titles = page => text(page, '.group li > a span')
const ask = async (page, words) => {
  await page.$eval('#query', (query, words) => {
    query.value = words
    query.dispatchEvent(new Event('input', { bubbles: true }))
  }, words)
  return titles(page)
}
const choose = (page, name, label) => page.$eval(`#${name}`, (select, label) => {
  select.value = [...select.options].find(option => option.text === label).value
  select.dispatchEvent(new Event('input', { bubbles: true }))
}, label)

test('with marks, without, in capitals, decomposed: the same procedures', async () => {
  const page = await open('manual', 'search.html')
  const expected = await ask(page, 'khai sinh')
  assert.ok(expected.includes('Đăng ký khai sinh'), String(expected))
  for (const typed of ['Khai Sinh', 'KHAI SINH', 'khai  sinh ', 'sinh khai']) assert.deepEqual(await ask(page, typed), expected)
  const marked = await ask(page, 'đăng ký')
  assert.ok(marked.length > 1)
  for (const typed of ['dang ky', 'DANG KY', 'ĐĂNG KÝ', 'đăng ký'.normalize('NFD'), 'ðang ky']) {
    assert.deepEqual(await ask(page, typed), marked, typed)
  }
  assert.deepEqual(await ask(page, 'khai sinh xyz'), [])
  assert.equal(await page.$eval('#count', it => it.textContent), 'Không có quy trình nào khớp. Hãy bớt chữ hoặc bỏ bộ lọc.')
  assert.deepEqual(page.faults, [])
})

test('by code, by the code of the public procedure, by field and by role', async () => {
  const page = await open('manual', 'search.html')
  for (const typed of ['QT.KT.01', 'qt kt 01', 'kt.01', '1.012994', '012994', '12994']) {
    assert.deepEqual(await ask(page, typed), ['Khấu trừ kinh phí bồi thường, hỗ trợ, tái định cư'], typed)
  }
  assert.equal((await ask(page, 'dat dai')).length >= 3, true)
  assert.equal((await ask(page, 'văn thư')).length > 0, true)
  assert.equal((await text(page, '#elsewhere h2')).length, 1)
})

test('every Vietnamese letter is found by its bare letter', async () => {
  const page = await open('manual', 'search.html')
  const faults = await page.evaluate(() => {
    const query = document.getElementById('query')
    const item = document.querySelector('.group li')
    const bare = { a: 'aàáảãạăằắẳẵặâầấẩẫậ', d: 'đ', e: 'eèéẻẽẹêềếểễệ', i: 'iìíỉĩị', o: 'oòóỏõọôồốổỗộơờớởỡợ', u: 'uùúủũụưừứửữự', y: 'yỳýỷỹỵ' }
    const faults = []
    const title = item.querySelector('span').textContent
    for (const [letter, all] of Object.entries(bare)) {
      for (const one of all) {
        for (const typed of [one, one.toUpperCase(), one.normalize('NFD'), one.toUpperCase().normalize('NFD')]) {
          query.value = typed
          query.dispatchEvent(new Event('input', { bubbles: true }))
          const found = document.getElementById('count').textContent
          query.value = letter
          query.dispatchEvent(new Event('input', { bubbles: true }))
          if (found !== document.getElementById('count').textContent || found.startsWith('Không')) faults.push(typed)
        }
      }
    }
    return faults
  })
  assert.deepEqual(faults, [])
})

test('what was found stands out, and nothing else', async () => {
  const page = await open('manual', 'search.html')
  await ask(page, 'dang khai')
  const item = await page.$$eval('.group li', items => {
    const it = items.find(it => it.textContent.includes('Đăng ký khai sinh'))
    return { marks: [...it.querySelectorAll('mark')].map(mark => mark.textContent), title: it.querySelector('span').textContent }
  })
  assert.deepEqual(item, { marks: ['Đăng', 'khai'], title: 'Đăng ký khai sinh' })
  await ask(page, '')
  assert.equal((await page.$$('mark')).length, 0)
})

test('filters narrow what is found and can be dropped', async () => {
  const page = await open('hostile', 'search.html')
  const all = (await titles(page)).length
  await choose(page, 'level', 'Toàn trình')
  assert.deepEqual(await titles(page), ['Đăng ký kết hôn'])
  await choose(page, 'level', 'Chưa nêu')
  assert.equal((await titles(page)).length, all - 2)
  await choose(page, 'level', 'Tất cả')
  await choose(page, 'role', 'Văn thư')
  assert.deepEqual(await titles(page), ['Đăng ký kết hôn'])
  await choose(page, 'field', 'Lĩnh vực khác')
  assert.deepEqual(await titles(page), [])
  await page.click('button[type=reset]')
  await page.waitForFunction(all => document.querySelectorAll('.group li').length === all, {}, all)
})

test('the keyboard reaches every result, and the way back keeps what was asked', async () => {
  const page = await open('manual', 'search.html')
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim())
  assert.equal(await focused(), 'query')
  await page.keyboard.type('dang ky')
  await page.keyboard.press('ArrowDown')
  const first = await focused()
  await page.keyboard.press('ArrowDown')
  assert.notEqual(await focused(), first)
  await page.keyboard.press('ArrowUp')
  assert.equal(await focused(), first)
  await page.keyboard.press('ArrowUp')
  assert.equal(await focused(), 'query')
  await page.keyboard.press('Enter')
  assert.equal(await focused(), first)
  await page.keyboard.press('Enter')
  await page.waitForSelector('.cover')
  assert.ok(!page.url().includes('search.html'))
  await page.goBack()
  assert.equal(await page.$eval('#query', it => it.value), 'dang ky')
  assert.equal((await titles(page)).length, 6)
  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.getElementById('query').value === '')
  assert.deepEqual(page.faults, [])
})

test('a reader is told the number when the typing stops', async () => {
  const page = await open('manual', 'search.html')
  await page.keyboard.type('khai sinh')
  assert.equal(await page.$eval('#told[role=status]', it => it.textContent), '')
  await page.waitForFunction(() => document.getElementById('told').textContent.endsWith('/27 quy trình'))
})

test('where nothing may run, the whole list stands there', async () => {
  const page = await open('manual', 'search.html', { script: false })
  await page.waitForSelector('.group li')
  const source = await page.content()
  assert.equal(source.match(/<li data-roles/g).length, 27)
  assert.ok(source.includes('<noscript><p>Trình duyệt này'))
  await page.screenshot({ path: `${work}/no-script.png` })
})

test('468 procedures: small, and an answer within a frame', async t => {
  const page = await open('office', 'search.html')
  assert.equal((await titles(page)).length, 468)
  const typed = ['d', 'da', 'dan', 'dang', 'dang ', 'dang k', 'dang ky', 'dang ky khai sinh', 'v', 'văn thư', '']
  const times = await page.evaluate(typed => typed.map(words => {
    const query = document.getElementById('query')
    query.value = words
    const start = performance.now()
    query.dispatchEvent(new Event('input', { bubbles: true }))
    document.body.offsetHeight
    return Math.round(performance.now() - start)
  }), typed)
  const size = statSync(`${work}/office/search.html`).size
  t.diagnostic(`milliseconds a keystroke, with layout: ${times}; ${Math.round(size / 1024)} kB`)
  const middle = [...times].sort((a, b) => a - b)[times.length >> 1]
  assert.ok(middle < 40, `${times}`)
  assert.ok(size < 400_000, `${size} bytes`)
})
