// A browser on a folder of web pages; whatever a page asks for outside its folder is a fault.
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { after, before } from 'node:test'
import puppeteer from 'puppeteer-core'

export const work = process.env.SITES 
const executablePath = execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim()

let browser
export function withBrowser() {
  before(async () => {
    browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  })
  after(() => browser?.close())
}

export const names = (site, ending) => readdirSync(`${work}/${site}`).filter(name => name.endsWith(ending))
export const address = (site, name) => pathToFileURL(`${work}/${site}/${name}`).href

// Opens a page; `faults` fills with what went wrong on it.
export async function open(site, name, { width = 1280, height = 900, scheme = 'light', script = true } = {}) {
  const page = await browser.newPage()
  page.faults = []
  page.on('console', message => { if (message.type() === 'error') page.faults.push(message.text()) })
  page.on('pageerror', error => page.faults.push(error.message))
  page.on('dialog', dialog => { page.faults.push(`dialog: ${dialog.message()}`); dialog.dismiss() })
  const folder = pathToFileURL(`${work}/${site}/`).href
  page.on('request', request => {
    if (!request.url().startsWith(folder)) page.faults.push(`asked for ${request.url()}`)
  })
  await page.setJavaScriptEnabled(script)
  await page.setViewport({ width, height })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.goto(address(site, name))
  return page
}

// A page without a site, for what is made of Markdown.
export async function blank() {
  return browser.newPage()
}

export const text = (page, selector) =>
  page.$$eval(selector, found => found.filter(it => it.checkVisibility()).map(it => it.textContent.trim()))
