/**
 * Whether the person, here or in the system, asked for less movement. For what moves by script; style sheets look at the
 * same attribute by themselves.
 */
export function lessMotion(): boolean {
  return document.documentElement.dataset['motion'] === 'reduced'
}
