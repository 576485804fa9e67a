import './styles/theme.css'
import { createRoot } from 'react-dom/client'
import { createClient } from './api/client'
import { App } from './App'
import { followAppearance } from './features/shell/appearance'
import { applyFoundFont } from './features/shell/foundFont'
import { followWidth, narrowWindow } from './features/shell/followWidth'
import { createCommands } from './features/shell/commands'
import { signals } from './features/shell/signals'
import { createTexts } from './i18n'
import { createAppStore } from './store/createStore'
import { listen, startSession } from './store/start'

const client = createClient(window.runyour)
const store = createAppStore(client)
const texts = createTexts('en')

applyFoundFont(document.documentElement, localStorage)
followAppearance(store, texts, document.documentElement, (query) => window.matchMedia(query))
followWidth(store, matchMedia(narrowWindow))
// Listening comes first: what main publishes while the bootstrap answer is on its way must not be missed.
listen(store, client, createCommands(store, signals))
void startSession(store, client)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App store={store} texts={texts} />)
