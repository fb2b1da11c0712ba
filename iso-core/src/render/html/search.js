'use strict'
{
  const form = document.getElementById('search')
  const directory = document.getElementById('directory')
  const elsewhere = document.getElementById('elsewhere')
  const count = document.getElementById('count')
  const told = document.getElementById('told')
  const { query, field, role, level } = form.elements
  const beside = document.querySelectorAll('.contents li')

  // Marks go with the decomposition; đ has none, and ð is often typed for it.
  const known = new Map()
  const foldOne = sign => {
    let folded = known.get(sign)
    if (folded === undefined) {
      folded = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/g, 'd')
      folded = folded.replace(/[^\p{L}\p{N}]/gu, ' ')
      known.set(sign, folded)
    }
    return folded
  }

  // Folded text, and for each of its signs the place of the sign it was made of.
  const fold = text => {
    let folded = ''
    const places = []
    let place = 0
    for (const sign of text) {
      const some = foldOne(sign)
      for (let i = 0; i < some.length; i++) places.push(place)
      folded += some
      place += sign.length
    }
    places.push(text.length)
    return { folded, places }
  }

  const wordsOf = text => fold(text).folded.split(' ').filter(word => word)

  // Words are found from their beginning, numbers anywhere.
  const has = (folded, word) => folded.includes(' ' + word) || (/\p{N}/u.test(word) && folded.includes(word))

  const roleNames = role ? [...role.options].slice(1).map(option => ' ' + fold(option.text).folded) : []

  const groups = [...directory.querySelectorAll('.group:not(#elsewhere)')].map((section, at) => {
    const list = section.querySelector('ul')
    const title = ' ' + fold(section.querySelector('h2').textContent).folded
    const entries = [...list.children].map(item => {
      const roles = item.dataset.roles.split(' ').filter(id => id)
      const parts = [...item.querySelectorAll('b, span, small')].map(node => {
        const text = node.textContent
        return { node, text, ...fold(text) }
      })
      return {
        item,
        link: item.querySelector('a'),
        roles: new Set(roles),
        level: item.dataset.level,
        parts,
        marked: false,
        own: parts.map(part => ' ' + part.folded).join(''),
        around: title + roles.map(id => roleNames[id]).join('')
      }
    })
    return { section, list, entries, beside: beside[at], id: String(at) }
  })
  const all = groups.flatMap(group => group.entries)

  const ranges = (folded, words) => {
    const found = []
    for (const word of words) {
      const anywhere = /\p{N}/u.test(word)
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (anywhere || at === 0 || folded[at - 1] === ' ') found.push([at, at + word.length])
      }
    }
    return found.sort((a, b) => a[0] - b[0])
  }

  const highlight = (entry, words) => {
    if (!words.length && !entry.marked) return
    entry.marked = words.length > 0
    for (const { node, text, folded, places } of entry.parts) {
      const found = ranges(folded, words)
      if (!found.length && !node.firstElementChild) continue
      const pieces = []
      let done = 0
      for (const [from, to] of found) {
        const [start, end] = [Math.max(places[from], done), places[to]]
        if (end <= done) continue
        if (start > done) pieces.push(text.slice(done, start))
        const mark = document.createElement('mark')
        mark.textContent = text.slice(start, end)
        pieces.push(mark)
        done = end
      }
      if (done < text.length) pieces.push(text.slice(done))
      node.replaceChildren(...pieces)
    }
  }

  // What can be seen is marked at once, the rest when there is time.
  const AT_ONCE = 30
  let later
  const highlightAll = (entries, words) => {
    clearTimeout(later)
    entries.slice(0, AT_ONCE).forEach(entry => highlight(entry, words))
    if (entries.length > AT_ONCE) later = setTimeout(() => highlightAll(entries.slice(AT_ONCE), words))
  }

  const chosen = choice => (choice ? choice.value : '')
  const links = () => [...directory.querySelectorAll('li > a')]
  let pause

  const say = found => {
    const words = found ? form.dataset.count.replace('{found}', found).replace('{all}', all.length) : form.dataset.nothing
    count.textContent = words
    // A reader is told when the typing stops, not at every letter.
    clearTimeout(pause)
    pause = setTimeout(() => { told.textContent = words; remember() }, 500)
  }

  const update = () => {
    const words = [...new Set(wordsOf(query.value))]
    const [inField, byRole, atLevel] = [field, role, level].map(chosen)
    const shown = []
    const others = []
    for (const group of groups) {
      const hits = []
      for (const entry of inField && inField !== group.id ? [] : group.entries) {
        if (byRole && !entry.roles.has(byRole)) continue
        if (atLevel && entry.level !== atLevel) continue
        if (words.every(word => has(entry.own, word))) hits.push(entry)
        else if (words.every(word => has(entry.own, word) || has(entry.around, word))) others.push(entry)
      }
      shown.push(...hits)
      group.list.replaceChildren(...hits.map(entry => entry.item))
      group.section.hidden = !hits.length
      if (group.beside) group.beside.hidden = !hits.length
    }
    elsewhere.querySelector('ul').replaceChildren(...others.map(entry => entry.item))
    elsewhere.hidden = !others.length
    shown.push(...others)
    highlightAll(shown, words)
    say(shown.length)
  }

  // The address keeps what was asked, for the way back from a procedure.
  const remember = () => {
    const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value))
    const address = asked.toString()
    if (location.hash.slice(1) === address) return
    try { history.replaceState(null, '', '#' + address) } catch { /* some browsers refuse it on a disk */ }
  }

  const recall = () => {
    const asked = new URLSearchParams(location.hash.slice(1))
    for (const [name, value] of asked) if (form.elements[name]) form.elements[name].value = value
  }

  form.addEventListener('input', update)
  form.addEventListener('reset', () => setTimeout(() => { update(); query.focus() }))
  directory.addEventListener('click', remember)
  form.addEventListener('submit', event => {
    event.preventDefault()
    links()[0]?.focus()
  })
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    const at = links().indexOf(document.activeElement)
    const typing = document.activeElement === query
    if (event.key === 'Escape' && (typing || at >= 0)) form.reset()
    else if (event.key === '/' && !typing) query.focus()
    else if (event.key === 'ArrowDown' && (typing || at >= 0)) (links()[at + 1] ?? links()[at])?.focus()
    else if (event.key === 'ArrowUp' && at >= 0) (links()[at - 1] ?? query).focus()
    else return
    event.preventDefault()
  })

  form.hidden = false
  recall()
  update()
  if (!location.hash) query.focus({ preventScroll: true })
}
