// How pages look and print: on a screen, on a telephone, in the dark, on paper.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { names, open, withBrowser, work } from './site.mjs'

withBrowser()

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const PAGES = ['index', 'search', 'QT-01-TP', 'QT.ĐCKS.01', 'roles', 'findings', 'raci', 'interaction', 'scope', 'documents']

test('axe finds nothing, in the light and in the dark, on a screen and on a telephone', async () => {
  for (const [site, pages] of [['manual', PAGES], ['hostile', ['index', 'search', 'findings', 'QT.KH.01']]]) {
    for (const name of pages) {
      const page = await open(site, `${name}.html`)
      await page.evaluate(AXE)
      for (const [scheme, width] of [['light', 1280], ['dark', 1280], ['light', 360], ['dark', 360]]) {
        await page.setViewport({ width, height: 900 })
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
        const violations = await page.evaluate(async () => {
          const { violations } = await window.axe.run({ resultTypes: ['violations'] })
          return violations.map(it => `${it.id}: ${it.nodes.slice(0, 3).map(node => `${node.target} ${node.failureSummary}`).join('\n')}`)
        })
        assert.deepEqual(violations, [], `${site}/${name} ${scheme} ${width}`)
      }
      await page.close()
    }
  }
})

test('no page is wider than a telephone', async () => {
  for (const site of ['manual', 'hostile']) {
    for (const name of names(site, '.html')) {
      const page = await open(site, name, { width: 360, height: 740 })
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      assert.ok(wide <= 360, `${site}/${name}: ${wide}`)
      // What is wider than the page can be moved by the keyboard.
      const stuck = await page.evaluate(() => [...document.querySelectorAll('main *')].filter(it =>
        it.scrollWidth > it.clientWidth + 1 && ['auto', 'scroll'].includes(getComputedStyle(it).overflowX) &&
        it.tabIndex < 0).map(it => it.outerHTML.slice(0, 100)))
      assert.deepEqual(stuck, [], name)
      await page.close()
    }
  }
})

test('the first stop of the keyboard skips to the content, and every stop can be seen', async () => {
  const page = await open('manual', 'QT-01-TP.html')
  await page.keyboard.press('Tab')
  const skip = await page.evaluate(() => {
    const { left, top } = document.activeElement.getBoundingClientRect()
    return { to: document.activeElement.getAttribute('href'), seen: left >= 0 && top >= 0 }
  })
  assert.deepEqual(skip, { to: '#main', seen: true })
  for (let stop = 0; stop < 25; stop++) {
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle)
    assert.notEqual(outline, 'none', `stop ${stop}`)
  }
})

test('paper: heads of tables again on each page, nothing that only a screen needs', async () => {
  for (const [name, head] of [['QT.ĐCKS.01', /Trách nhiệm\s+Thời/], ['QT.YDCT.11', /Trách nhiệm\s+Thời/], ['documents', /TT\s+Mã hiệu/], ['index', /TT\s+Mã hiệu/]]) {
    const page = await open('manual', `${name}.html`)
    const file = `${work}/${name}.pdf`
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
    const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
    assert.match(info, /Page size:\s+59[45].*A4/)
    assert.ok(pages.length > 1, `${name}: ${pages.length} pages`)
    const heads = pages.filter(page => head.test(page)).length
    assert.ok(heads > 1, `${name}: ${heads} heads on ${pages.length} pages`)
    assert.ok(!pages.join().includes('Tra cứu') && !pages.join().includes('Đến nội dung'), name)
    assert.ok(pages.at(-1).includes('HẾT'), name)
    pages.forEach((page, at) => assert.match(page, new RegExp(`Trang ${at + 1}/${pages.length}`), name))
    await page.close()
  }
  const page = await open('manual', 'search.html')
  await page.keyboard.type('dang ky')
  await page.emulateMediaType('print')
  const seen = await page.evaluate(() => ['#search', '.bar', '.skip', '.contents'].filter(it => document.querySelector(it)?.checkVisibility()))
  assert.deepEqual(seen, [])
  assert.equal(await page.$$eval('.group li', it => it.length), 6)
})
