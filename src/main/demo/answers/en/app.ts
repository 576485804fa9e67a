import type { Section } from '../topics'

type AppTopic = 'welcome' | 'key' | 'models' | 'tabs' | 'history' | 'stop' | 'errors' | 'help'

/** Answers about the app itself. They promise only what the app does. */
export const englishApp: Readonly<Record<AppTopic, Section>> = {
  welcome: {
    title: 'Welcome 👋',
    body: `
RunYour Desktop lets you **talk to models from many providers with a single API key**. Right now you are in the demo: everything happens on this computer, and nothing you write leaves it.

Try these first:

1. **Change the model.** Click the model's name and pick another one. Every conversation can have its own.
2. **Open a tab.** Start something else in a new tab. Answers keep coming in tabs you are not looking at.
3. **Stop.** Stop an answer while it streams. What you have read so far stays.

When you want to talk to real models, enter your RunYour API key in **Settings**.
`,
  },
  key: {
    title: 'Where is my key kept?',
    body: `
Your API key is kept in **your operating system's keychain**: Keychain on macOS, Credential Manager on Windows, the Secret Service (such as GNOME Keyring) on Linux.

- Once a key is in, it never comes back to the screen. You only see its first 12 and last 4 characters.
- Logs and error messages never contain it.
- On a computer without a keychain it is remembered **until you quit**, and the app says so. It is never written to a file in the clear.
- The app also shows where the key in use came from, so that an old one cannot be used behind your back.

This demo runs on a throwaway key made when it started. Other programs on this computer cannot use the demo server.
`,
  },
  models: {
    title: 'Choosing a model',
    body: `
A model's ID looks like \`provider/model\`: for example \`openai/gpt-5.2\`, \`anthropic/claude-sonnet-4-6\` or \`upstage/solar-pro3\`.

- The list comes from the gateway, is grouped by provider, and is stored for when you are offline.
- A model that is not on the list can be typed by hand.
- \`runyour/free\` is an alias that costs no credit. Which model answers differs from call to call.
- Image models and others that do not suit a chat may be on the list as well.

In the demo, every model gives you **text written in advance**, so it says nothing about how good a model is. To see where reasoning is shown, pick \`deepseek/deepseek-reasoner\`.
`,
  },
  tabs: {
    title: 'Several conversations at once',
    body: `
Open conversations stay at the top as **tabs**.

- Each one has its own model and its own system prompt.
- Switch to another tab, or close this one, while an answer streams: it goes on and is saved.
- After a restart your tabs are where you left them.

Open a new tab now and send **long answer**. Then come back here and ask something else: both answers stream side by side.
`,
  },
  history: {
    title: 'Your history stays here',
    body: `
Every conversation is stored in a database file on this computer (\`history.db\`), demo conversations included.

- You can open and read past conversations **without the internet**.
- Answers are saved while they stream. If the app is killed, what you were reading is still there, marked as interrupted.
- A conversation deleted by mistake can be brought back at once.
- The only thing that leaves the app is the request to the model. Nothing is collected behind your back.

To see for yourself, go offline and restart the app. This text will still be here.
`,
  },
  stop: {
    title: 'Stopping, and what it costs',
    body: `
**Stop** closes the connection at once, and the text you have received stays in the conversation.

One thing to know: the RunYour gateway **charges for tokens that were already generated**, whether or not you stop the stream. The app reminds you of it when you stop.

- Credit comes out of a wallet that your whole group shares.
- Your balance and the exact usage log are in the RunYour web console.
- The demo costs no credit. Stop as often as you like.
`,
  },
  errors: {
    title: 'When something goes wrong',
    body: `
An error appears where the answer would have been, together with **what you can do about it**.

| Status | What it means | What to do |
| --- | --- | --- |
| \`401\` | The key is wrong or no longer valid | Check the key in Settings |
| \`402\` | Your group is out of credit | Top up in the web console |
| \`429\` | Too many requests | Wait a moment and send again |
| \`503\` | The gateway is briefly unavailable | Send again |

To see one, send a message such as \`/error 402\`. The demo answers with an error of the same shape as the real gateway's.
`,
  },
  help: {
    title: 'What you can try in the demo',
    body: `
Send a message with one of these words in it to get a matching text. Ask in Korean and the answer is in Korean.

| Send | Get |
| --- | --- |
| \`key\`, \`models\`, \`tabs\` | How the app works |
| \`history\`, \`stop\`, \`errors\` | Storage, credit, trouble |
| \`markdown\`, \`table\`, \`code\`, \`list\`, \`math\`, \`Korean\` | How text is drawn |
| \`long answer\` | All of it, one after another |

And this is how to see errors:

| Send | What happens |
| --- | --- |
| \`/error 400\` · \`401\` · \`402\` · \`503\` | The gateway refuses with that status |
| \`/error 429\` | It asks you to come back in 3 seconds |
| \`/error drop\` | The connection is cut in the middle of an answer |
| \`/error stall\` | Nothing ever arrives. Press stop to end it |
| \`/error empty\` | It reports success and sends an empty answer |
`,
  },
}
