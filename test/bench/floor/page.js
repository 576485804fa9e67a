// One text node for all of it: a node for each piece would cost the floor more with every token.
const answer = document.querySelector('pre').appendChild(new Text())
const field = document.querySelector('textarea')

window.floor.onText((text) => answer.appendData(text))
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  window.floor.ask(field.value)
  field.value = ''
})
