const { stderr } = process;

/** What runs now: one line that is written over on a terminal, and elsewhere a line for each subject. */
export function progress() {
  let shown = '';
  return {
    at(subject, detail) {
      if (stderr.isTTY) stderr.write(`\r\u001b[2K${subject}: ${detail}`);
      else if (subject !== shown) stderr.write(`${subject}\n`);
      shown = subject;
    },
    done() {
      if (stderr.isTTY) stderr.write('\r\u001b[2K');
    },
  };
}
