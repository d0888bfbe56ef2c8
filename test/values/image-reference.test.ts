import * as fc from 'fast-check';
import { parseImageReference } from '../../src/values/image-reference';
import { holds } from '../support/property';

const sha256 = `sha256:${'0123456789abcdef'.repeat(4)}`;
const sha384 = `sha384:${'ab'.repeat(48)}`;
const sha512 = `sha512:${'ab'.repeat(64)}`;

describe('an image reference', () => {
  it.each([
    { text: 'ubuntu', parts: { path: 'ubuntu' }, why: 'one word, from Docker Hub' },
    { text: 'ubuntu:24.04', parts: { path: 'ubuntu', tag: '24.04' }, why: 'with a tag' },
    {
      text: 'ghcr.io/acme/worker:1.4.2',
      parts: { domain: 'ghcr.io', path: 'acme/worker', tag: '1.4.2' },
      why: 'the usual',
    },
    {
      text: `ghcr.io/acme/worker@${sha256}`,
      parts: { domain: 'ghcr.io', path: 'acme/worker', digest: sha256 },
      why: 'a digest',
    },
    {
      text: `ghcr.io/acme/worker:1@${sha256}`,
      parts: { domain: 'ghcr.io', path: 'acme/worker', tag: '1', digest: sha256 },
      why: 'tag and digest',
    },
    { text: `a@${sha384}`, parts: { path: 'a', digest: sha384 }, why: 'the middle hash' },
    { text: `a@${sha512}`, parts: { path: 'a', digest: sha512 }, why: 'the long hash' },
    { text: 'acme/worker', parts: { path: 'acme/worker' }, why: 'no dot, so no domain' },
    { text: 'docker.io/ubuntu', parts: { domain: 'docker.io', path: 'ubuntu' }, why: 'Docker Hub' },
    {
      text: 'localhost/worker',
      parts: { domain: 'localhost', path: 'worker' },
      why: 'the one domain of one word',
    },
    {
      text: 'localhost:5000/worker:dev',
      parts: { domain: 'localhost:5000', path: 'worker', tag: 'dev' },
      why: 'port and tag',
    },
    { text: 'localhost:5000', parts: { path: 'localhost', tag: '5000' }, why: 'a tag, not a port' },
    {
      text: 'registry:5000/worker',
      parts: { domain: 'registry:5000', path: 'worker' },
      why: 'a port makes a domain',
    },
    { text: 'ACME/worker', parts: { domain: 'ACME', path: 'worker' }, why: 'so do capitals' },
    {
      text: '10.0.0.1:80/a/b/c',
      parts: { domain: '10.0.0.1:80', path: 'a/b/c' },
      why: 'an address',
    },
    {
      text: '[fd00::1]:5000/worker:1',
      parts: { domain: '[fd00::1]:5000', path: 'worker', tag: '1' },
      why: 'an IPv6 address',
    },
    { text: 'a.b/c', parts: { domain: 'a.b', path: 'c' }, why: 'a dot makes a domain' },
    { text: 'a_b.c/d', parts: { path: 'a_b.c/d' }, why: 'no host, but a path all the same' },
    { text: 'a.b_c__d-e---f', parts: { path: 'a.b_c__d-e---f' }, why: 'every joint' },
    {
      text: `a:${'x'.repeat(128)}`,
      parts: { path: 'a', tag: 'x'.repeat(128) },
      why: 'longest tag',
    },
    { text: 'a:_X.y-Z9', parts: { path: 'a', tag: '_X.y-Z9' }, why: 'a tag of every kind' },
    { text: 'x'.repeat(247), parts: { path: 'x'.repeat(247) }, why: '255 with library/ before it' },
    {
      text: `index.docker.io/${'x'.repeat(247)}`,
      parts: { domain: 'index.docker.io', path: 'x'.repeat(247) },
      why: '255 with library/ before it',
    },
    {
      text: `ghcr.io/${'x'.repeat(255)}`,
      parts: { domain: 'ghcr.io', path: 'x'.repeat(255) },
      why: 'the longest path',
    },
    { text: 'a'.repeat(63), parts: { path: 'a'.repeat(63) }, why: 'not yet the length of a hash' },
    {
      text: `x/${'a'.repeat(64)}`,
      parts: { path: `x/${'a'.repeat(64)}` },
      why: 'a hash for a name, in a folder',
    },
  ])('is taken apart: $text, $why', ({ text, parts }) => {
    expect(parseImageReference(text)).toEqual(parts);
  });

  it.each([
    { text: '', why: 'nothing' },
    { text: ' ubuntu', why: 'a blank first' },
    { text: 'ubuntu ', why: 'a blank last' },
    { text: 'ubuntu\n', why: 'a newline from a YAML block' },
    { text: 'ubuntu:1\n', why: 'a newline after the tag' },
    { text: `ubuntu@${sha256}\n`, why: 'a newline after the digest' },
    { text: 'https://ghcr.io/acme/worker', why: 'a URL' },
    { text: 'Ubuntu', why: 'a capital in the path' },
    { text: 'ghcr.io/ACME/worker', why: 'a capital in the path' },
    { text: 'acme/Worker', why: 'a capital in the path' },
    { text: '/worker', why: 'no first part' },
    { text: 'acme/', why: 'no last part' },
    { text: 'ghcr.io/', why: 'no path' },
    { text: 'acme//worker', why: 'an empty part' },
    { text: '-a', why: 'a joint first' },
    { text: 'a-', why: 'a joint last' },
    { text: 'a..b', why: 'two dots' },
    { text: 'a___b', why: 'three underscores' },
    { text: 'a._b', why: 'two different joints' },
    { text: 'a:', why: 'no tag' },
    { text: ':1', why: 'a tag alone' },
    { text: 'a:-1', why: 'a tag starts with a hyphen' },
    { text: 'a:.1', why: 'a tag starts with a dot' },
    { text: 'a:1:2', why: 'two tags' },
    { text: 'a:1+2', why: 'a plus, as in semantic versions' },
    { text: `a:${'x'.repeat(129)}`, why: 'one character too many' },
    { text: 'a:\u00e4', why: 'a letter past ASCII' },
    { text: 'a@', why: 'no digest' },
    { text: `@${sha256}`, why: 'a digest alone' },
    { text: `a@${sha256}@${sha256}`, why: 'two digests' },
    { text: `a@${sha256}0`, why: 'one digit too many' },
    { text: `a@${sha256.slice(0, -1)}`, why: 'one digit too few' },
    { text: `a@${sha256.toUpperCase()}`, why: 'capitals' },
    { text: `a@sha256:${'AB'.repeat(32)}`, why: 'capital digits' },
    { text: `a@sha512:${'ab'.repeat(32)}`, why: 'the length of another hash' },
    { text: `a@md5:${'ab'.repeat(16)}`, why: 'right in the grammar, unknown to the kubelet' },
    {
      text: `a@sha256+b64:${'ab'.repeat(32)}`,
      why: 'right in the grammar, unknown to the kubelet',
    },
    { text: `a@${'ab'.repeat(32)}`, why: 'no algorithm' },
    { text: 'a'.repeat(64), why: 'a hash: an image id' },
    { text: 'x'.repeat(248), why: '256 with library/ before it' },
    { text: `docker.io/${'x'.repeat(248)}`, why: '256 with library/ before it' },
    { text: `ghcr.io/${'x'.repeat(256)}`, why: 'one character too many' },
    { text: 'registry:port/worker', why: 'a port of letters' },
    { text: 'registry:/worker', why: 'no port' },
    { text: '-a.b:1/worker', why: 'a host starts with a hyphen' },
    { text: '[::g]/worker', why: 'no hexadecimal digit' },
    { text: '[fe80::1%eth0]/worker', why: 'an address with a zone' },
    { text: 'w\u043erker', why: 'a Cyrillic o' },
    { text: '\u212aelvin/worker', why: 'the Kelvin sign' },
    { text: '${IMAGE}', why: 'a variable that nobody filled in' },
  ])('is refused: $text, $why', ({ text }) => {
    expect(parseImageReference(text)).toBeUndefined();
  });

  it.each([undefined, null, 1, true, {}, ['ubuntu']])(
    'is refused when it is no text: %j',
    (given) => {
      expect(parseImageReference(given)).toBeUndefined();
    },
  );

  it('is put together again from its parts', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,8}([-._][a-z0-9]{1,8})?$/);
    holds(
      fc.property(
        fc.constantFrom('', 'ghcr.io/', 'localhost:5000/', 'A/', '[::1]:80/'),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', ':1.4.2', ':_'),
        fc.constantFrom('', `@${sha256}`),
        (domain, path, tag, digest) => {
          const text = `${domain}x${path.join('/')}${tag}${digest}`;
          const parsed = parseImageReference(text);
          const parts = [
            parsed?.domain === undefined ? '' : `${parsed.domain}/`,
            parsed?.path,
            parsed?.tag === undefined ? '' : `:${parsed.tag}`,
            parsed?.digest === undefined ? '' : `@${parsed.digest}`,
          ];
          expect(parts.join('')).toBe(text);
        },
      ),
    );
  });

  it.each(['a', 'a.', 'a-', '/', 'a/', ':', '@', '__', 'A'])(
    'is refused at once in 10 MB of %j',
    (piece) => {
      const hostile = piece.repeat(10_000_000 / piece.length);
      const start = performance.now();
      expect(parseImageReference(hostile)).toBeUndefined();
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
