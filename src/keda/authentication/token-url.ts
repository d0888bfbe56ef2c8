/**
 * Whether a text is an http or https URL with a host, by the reading of Go's `net/url`, which
 * differs from the web's: `http://:80` has a host, `http:/a` has none, a host may hold `<`.
 *
 * @see KEDA v2.20.2 `apis/keda/v1alpha1/triggerauthentication_webhook.go` validateSpec
 */
export function isTokenUrl(text: string): boolean {
  const [, scheme = '', authority = '', path = '', query = '', fragment = ''] =
    PARTS.exec(text) ?? [];
  if (!/^https?$/i.test(scheme) || CONTROL.test(authority + path + query)) return false;
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1);
  const user = at === -1 ? '' : authority.slice(0, at);
  return host !== '' && isHost(host) && USER.test(user) && [user, path, fragment].every(isEscaped);
}

/** Scheme, authority, path, query and fragment. */
const PARTS = /^([A-Za-z]+):\/\/([^/?#]*)([^?#]*)([^#]*)(.*)$/s;
// eslint-disable-next-line no-control-regex -- the characters that Go refuses
const CONTROL = /[\u0000-\u001f\u007f]/;
const USER = /^[A-Za-z0-9._:~!$&'()*+,;=%@-]*$/;
/** What a host may hold as it is, or as the code of a byte outside ASCII; a port behind it. */
const HOST =
  /^(?:[A-Za-z0-9!$&'()*+,;=\]<>"._~-]|\P{ASCII}|%25|%[89A-Fa-f][0-9A-Fa-f])*(?::[0-9]*)?$/u;
/** An IPv6 address in brackets, perhaps with a zone, and a port behind it. */
const BRACKETED = /^\[([^%\]]+)(?:%25(?:[^%]|%[0-9A-Fa-f]{2})+)?\](?::[0-9]*)?$/;

function isHost(host: string): boolean {
  if (!host.startsWith('[')) return HOST.test(host);
  const [, address] = BRACKETED.exec(host) ?? [];
  return address !== undefined && URL.canParse(`http://[${address}]`);
}

/** Whether every `%` begins the code of a byte. */
function isEscaped(text: string): boolean {
  return !/%(?![0-9A-Fa-f]{2})/.test(text);
}
