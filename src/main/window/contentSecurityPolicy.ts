import { previewOrigin } from './pageSource'

/**
 * Nothing from elsewhere, nothing inline, no connection at all: the window talks to main only, and main talks to the
 * gateway. Images of answers never load, since an image's address can carry the conversation away. The one thing it may
 * frame are previews, which have a stricter policy of their own; it binds a frame wherever it tries to go.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  `frame-src ${previewOrigin}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
