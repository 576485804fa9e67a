/** What an empty address field stands for; no text, so it is the same in every language. */
export const documentedAddress = 'https://api.runyour.ai/v1'
