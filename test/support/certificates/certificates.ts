import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Certificate, parseCertificate } from '@main/network/certificate'

/** The path of a file that `make.sh` made; a server's certificate has its key behind it. */
export function certificatePath(name: string): string {
  return join(import.meta.dirname, `${name}.pem`)
}

export function readCertificate(name: string): Certificate {
  return parseCertificate(readFileSync(certificatePath(name)))
}

/** What a TLS server needs: its certificate, those above it that it sends along, and its key. */
export function serverCertificate(name: string, ...above: string[]): { cert: string; key: string } {
  const pem = readFileSync(certificatePath(name), 'utf8')
  const rest = above.map((one) => readFileSync(certificatePath(one), 'utf8'))
  return { cert: [pem, ...rest].join('\n'), key: pem }
}
