import { app, type BrowserWindow, Notification } from 'electron'
import type { NoticeBoard } from './answerNotices'
import { escapeMarkup } from './escapeMarkup'

/** The system's notifications, and the marks at the app's icon: a number on macOS and some Linux desktops, else a blink. */
export function electronNotices(front: () => BrowserWindow | null): NoticeBoard {
  /** One that nothing refers to is collected, and its click with it. */
  const shown = new Set<Notification>()
  return {
    show: ({ title, body, clicked }) => {
      if (!Notification.isSupported()) return
      // Everywhere else a body is plain text.
      const text = process.platform === 'linux' ? escapeMarkup(body) : body
      const notification = new Notification({ title, body: text })
      const forget = (): void => void shown.delete(notification)
      notification.on('click', () => {
        forget()
        clicked()
      })
      notification.on('close', forget)
      notification.on('failed', forget)
      shown.add(notification)
      notification.show()
    },
    mark: (unseen) => {
      app.setBadgeCount(unseen)
      if (process.platform !== 'darwin') front()?.flashFrame(unseen > 0)
    },
  }
}
