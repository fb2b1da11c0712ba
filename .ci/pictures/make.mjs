import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { blank, open, withBrowser, work } from './site.mjs'

withBrowser()

const picture = name => ({ path: `${process.env.PICTURES}/${name}.webp`, type: 'webp', quality: 80 })

test('the site: a search on a screen, and on a telephone in the dark', async () => {
  const shots = []
  for (const look of [{ width: 1000, height: 760 }, { width: 360, height: 760, scheme: 'dark' }]) {
    const page = await open('manual', 'search.html', look)
    await page.keyboard.type('dang ky')
    shots.push(`data:image/png;base64,${await page.screenshot({ encoding: 'base64' })}`)
  }
  await beside(shots, 'site')
})

test('a procedure on paper', () => beside(['cover', 'steps'].map(printed), 'procedure'))

test('a wall sheet', { skip: !existsSync(`${work}/notice.png`) }, () => beside(['notice'].map(printed), 'wall-sheet'))

test('a flow chart', async () => {
  const page = await open('manual', 'QT-01-TP.html', { width: 900 })
  await page.$eval('.bar', it => it.remove())
  await page.setViewport({ width: 900, height: 900, deviceScaleFactor: 1.5 })
  await (await page.$('figure svg')).screenshot(picture('flow-chart'))
})

function printed(name) {
  return `data:image/png;base64,${readFileSync(`${work}/${name}.png`, 'base64')}`
}

// Sheets beside each other on a desk.
async function beside(sheets, name) {
  const page = await blank()
  await page.setViewport({ width: 1700, height: 1300 })
  const sheet = source => `<img src="${source}" style="display:block;border:1px solid #bbb;box-shadow:0 2px 6px #0004">`
  await page.setContent(`<body style="margin:0"><div id="desk" style="display:inline-flex;gap:24px;padding:24px;background:#eceae5">${sheets.map(sheet).join('')}</div>`)
  await (await page.$('#desk')).screenshot(picture(name))
}
