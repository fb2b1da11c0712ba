// Whatever an officer types, nothing of it runs, and nothing leaves the folder.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import markdown from 'markdown-it'
import { address, blank, names, open, withBrowser, work } from './site.mjs'

withBrowser()

const SITES = ['manual', 'english', 'hostile']

test('no page runs, asks for or complains about anything', async () => {
  for (const site of SITES) {
    for (const name of names(site, '.html')) {
      const page = await open(site, name)
      const live = await page.evaluate(() => ({
        scripts: document.querySelectorAll('script').length,
        handlers: [...document.querySelectorAll('*')].filter(it => it.getAttributeNames().some(name => name.startsWith('on'))).length,
        loaded: document.querySelectorAll('img, iframe, object, embed, link, video, audio').length,
        schemes: [...new Set([...document.querySelectorAll('a[href]')].map(it => new URL(it.getAttribute('href'), location).protocol))]
      }))
      assert.equal(live.scripts, name === 'search.html' ? 1 : 0, name)
      assert.equal(live.handlers + live.loaded, 0, name)
      assert.ok(live.schemes.every(scheme => ['file:', 'https:', 'http:'].includes(scheme)), `${name}: ${live.schemes}`)
      assert.deepEqual(page.faults, [], name)
      await page.close()
    }
  }
})

test('even what would slip through stays inert', async () => {
  // Puts the attack behind our escaping: only the policy of the page stands against it.
  const attack = '<script>window.hit = 1</script><img src="x" onerror="window.hit = 2">' +
    '<a id="trap" href="javascript:window.hit=3">x</a><iframe srcdoc="<script>parent.hit = 4</script>"></iframe>' +
    '<svg onload="window.hit = 5"></svg><style>@import "https://example.invalid/a.css"</style>' +
    '<form id="away" action="https://example.invalid/"><button>x</button></form>'
  for (const name of ['search.html', 'QT.KH.01.html', 'index.html']) {
    const page = await open('hostile', name)
    const source = (await page.evaluate(async () => document.documentElement.outerHTML))
    const reached = []
    page.on('request', request => reached.push(request.url()))
    page.on('requestfailed', request => reached.splice(reached.indexOf(request.url()), 1))
    await page.setRequestInterception(true)
    page.on('request', request =>
      request.url() === address('hostile', name) && request.isNavigationRequest()
        ? request.respond({ contentType: 'text/html; charset=utf-8', body: source.replace('<main', `${attack}<main`) })
        : request.continue())
    await page.reload()
    await page.$eval('#trap', it => it.click())
    await page.$eval('#away', it => it.submit())
    await new Promise(done => setTimeout(done, 200))
    assert.equal(await page.evaluate(() => window.hit), undefined, name)
    assert.equal(page.url().split('#')[0], address('hostile', name))
    assert.ok(page.faults.some(fault => fault.includes('Content Security Policy')), name)
    assert.ok(!page.faults.some(fault => fault.startsWith('dialog')), name)
    await page.close()
  }
})

test('Markdown as code hosts show it, and every chart is drawn', async () => {
  const mermaid = createRequire(import.meta.url).resolve('mermaid').replace(/[^/]+$/, 'mermaid.min.js')
  const page = await blank()
  await page.setContent('<div id="page"></div>')
  await page.addScriptTag({ path: mermaid })
  await page.evaluate(() => window.mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' }))
  let charts = 0
  for (const site of ['manual', 'hostile']) {
    for (const name of names(site, '.md')) {
      const shown = markdown({ html: true }).render(readFileSync(`${work}/${site}/${name}`, 'utf8'))
      const faults = await page.evaluate(async shown => {
        const faults = []
        const read = new DOMParser().parseFromString(shown, 'text/html')
        for (const it of read.querySelectorAll('script, style, img, iframe, svg, object, form')) faults.push(it.outerHTML)
        for (const it of read.querySelectorAll('*')) {
          for (const { name, value } of it.attributes) if (name.startsWith('on') || /^\s*(javascript|data):/i.test(value)) faults.push(it.outerHTML)
        }
        for (const table of read.querySelectorAll('table')) {
          const widths = new Set([...table.rows].map(row => row.cells.length))
          if (widths.size > 1) faults.push(`a table of ${[...widths]} columns`)
        }
        const charts = [...read.querySelectorAll('code.language-mermaid')].map(code => code.textContent)
        for (const [at, chart] of charts.entries()) {
          try {
            const { svg } = await window.mermaid.render(`chart-${at}`, chart)
            const drawn = new DOMParser().parseFromString(svg, 'text/html')
            const nodes = chart.split('\n').filter(line => /^ {2}n\d+[^ \d]/.test(line)).length
            const shapes = drawn.querySelectorAll('g.node').length
            if (nodes !== shapes) faults.push(`${nodes} nodes, ${shapes} drawn`)
            const live = [...drawn.querySelectorAll('*')].filter(it => it.localName === 'script' || it.localName === 'img' ||
              it.getAttributeNames().some(name => name.startsWith('on') || (name.endsWith('href') && it.getAttribute(name).startsWith('javascript'))))
            if (live.length) faults.push(live[0].outerHTML)
          } catch (error) {
            faults.push(`${error.message}\n${chart}`)
          }
        }
        return { faults, charts: charts.length }
      }, shown)
      charts += faults.charts
      assert.deepEqual(faults.faults, [], name)
    }
  }
  assert.ok(charts > 25, `${charts} charts`)
})
