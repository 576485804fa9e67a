import { connect } from 'node:net'

/**
 * Whether a download from this host can be begun at all. Asked before a downloader is started that would repeat
 * its attempts for minutes on a machine without that host. Behind a proxy nobody can tell from here, so: yes.
 * @param {string} host
 * @param {{ port?: number, limitMs?: number, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string | undefined>} the reason why not, nothing when it can be reached
 */
export function unreachable(host, { port = 443, limitMs = 4000, env = process.env } = {}) {
  if (env.HTTPS_PROXY || env.https_proxy || env.npm_config_https_proxy) return Promise.resolve(undefined)
  return new Promise((answer) => {
    const socket = connect({ host, port })
    const end = (/** @type {string | undefined} */ reason) => (socket.destroy(), answer(reason))
    // Not the socket's own time limit: that one leaves out the time to resolve the name.
    const timer = setTimeout(() => end(`${host} did not answer`), limitMs)
    socket.once('connect', () => (clearTimeout(timer), end(undefined)))
    socket.once('error', (error) => (clearTimeout(timer), end(error.message)))
  })
}
