/** Text without the invisible characters that show it in another order than it has. */
export function straight(text) {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
