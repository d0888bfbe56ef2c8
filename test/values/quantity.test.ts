import * as fc from 'fast-check';
import { canonicalQuantity, isQuantity, parseQuantity } from '../../src/values/quantity';
import { holds } from '../support/property';

/** Facts read off `resource.ParseQuantity` and `CanonicalizeBytes` of k8s.io/apimachinery v0.34.1. */
const SERVER_FACTS: readonly {
  readonly why: string;
  readonly facts: readonly (readonly [given: string, canonical: string, nano: bigint])[];
}[] = [
  {
    why: 'plain numbers',
    facts: [
      ['0', '0', 0n],
      ['1', '1', 1_000_000_000n],
      ['2', '2', 2_000_000_000n],
      ['7', '7', 7_000_000_000n],
      ['10', '10', 10_000_000_000n],
      ['100', '100', 100_000_000_000n],
      ['999', '999', 999_000_000_000n],
      ['1001', '1001', 1_001_000_000_000n],
      ['1024', '1024', 1_024_000_000_000n],
      ['4096', '4096', 4_096_000_000_000n],
      ['65536', '65536', 65_536_000_000_000n],
      ['1048576', '1048576', 1_048_576_000_000_000n],
      ['1234567', '1234567', 1_234_567_000_000_000n],
      ['9007199254740993', '9007199254740993', 9_007_199_254_740_993_000_000_000n],
      ['9223372036854775807', '9223372036854775807', 9_223_372_036_854_775_807_000_000_000n],
    ],
  },
  {
    why: 'whole thousands, which get a suffix',
    facts: [
      ['1000', '1k', 1_000_000_000_000n],
      ['2000', '2k', 2_000_000_000_000n],
      ['12000', '12k', 12_000_000_000_000n],
      ['1000000', '1M', 1_000_000_000_000_000n],
      ['1500000', '1500k', 1_500_000_000_000_000n],
      ['1000000000', '1G', 1_000_000_000_000_000_000n],
      ['1000000000000', '1T', 1_000_000_000_000_000_000_000n],
      ['1000000000000000', '1P', 1_000_000_000_000_000_000_000_000n],
      ['1000000000000000000', '1E', 1_000_000_000_000_000_000_000_000_000n],
      ['100000', '100k', 100_000_000_000_000n],
      ['1000001', '1000001', 1_000_001_000_000_000n],
    ],
  },
  {
    why: 'fractions, which get a smaller suffix',
    facts: [
      ['0.5', '500m', 500_000_000n],
      ['0.25', '250m', 250_000_000n],
      ['1.5', '1500m', 1_500_000_000n],
      ['1.25', '1250m', 1_250_000_000n],
      ['0.1', '100m', 100_000_000n],
      ['0.001', '1m', 1_000_000n],
      ['0.0001', '100u', 100000n],
      ['2.750', '2750m', 2_750_000_000n],
      ['1.500', '1500m', 1_500_000_000n],
      ['12.345678', '12345678u', 12_345_678_000n],
      ['0.000001', '1u', 1000n],
      ['0.123456789', '123456789n', 123_456_789n],
      ['3.000', '3', 3_000_000_000n],
      ['100.010', '100010m', 100_010_000_000n],
    ],
  },
  {
    why: 'a point with digits on one side only',
    facts: [
      ['.5', '500m', 500_000_000n],
      ['1.', '1', 1_000_000_000n],
      ['.25Gi', '256Mi', 268_435_456_000_000_000n],
      ['2.Gi', '2Gi', 2_147_483_648_000_000_000n],
      ['0.', '0', 0n],
      ['.0', '0', 0n],
      ['1.k', '1k', 1_000_000_000_000n],
      ['-.5', '-500m', -500_000_000n],
    ],
  },
  {
    why: 'milli, micro and nano',
    facts: [
      ['100m', '100m', 100_000_000n],
      ['250m', '250m', 250_000_000n],
      ['500m', '500m', 500_000_000n],
      ['1000m', '1', 1_000_000_000n],
      ['1500m', '1500m', 1_500_000_000n],
      ['2000m', '2', 2_000_000_000n],
      ['1m', '1m', 1_000_000n],
      ['0.5m', '500u', 500000n],
      ['1500u', '1500u', 1_500_000n],
      ['1u', '1u', 1000n],
      ['1000u', '1m', 1_000_000n],
      ['250000u', '250m', 250_000_000n],
      ['1n', '1n', 1n],
      ['1000n', '1u', 1000n],
      ['999999999n', '999999999n', 999_999_999n],
      ['1000000000n', '1', 1_000_000_000n],
      ['1000000000000000000000n', '1T', 1_000_000_000_000_000_000_000n],
    ],
  },
  {
    why: 'decimal suffixes',
    facts: [
      ['1k', '1k', 1_000_000_000_000n],
      ['1.5k', '1500', 1_500_000_000_000n],
      ['0.5k', '500', 500_000_000_000n],
      ['1000k', '1M', 1_000_000_000_000_000n],
      ['1M', '1M', 1_000_000_000_000_000n],
      ['0.001M', '1k', 1_000_000_000_000n],
      ['1500M', '1500M', 1_500_000_000_000_000_000n],
      ['1G', '1G', 1_000_000_000_000_000_000n],
      ['1.5G', '1500M', 1_500_000_000_000_000_000n],
      ['0.1G', '100M', 100_000_000_000_000_000n],
      ['1T', '1T', 1_000_000_000_000_000_000_000n],
      ['1P', '1P', 1_000_000_000_000_000_000_000_000n],
      ['1E', '1E', 1_000_000_000_000_000_000_000_000_000n],
      ['9E', '9E', 9_000_000_000_000_000_000_000_000_000n],
      ['0.5E', '500P', 500_000_000_000_000_000_000_000_000n],
      ['9.223372036854775807E', '9223372036854775807', 9_223_372_036_854_775_807_000_000_000n],
      ['1000P', '1E', 1_000_000_000_000_000_000_000_000_000n],
    ],
  },
  {
    why: 'binary suffixes',
    facts: [
      ['1Ki', '1Ki', 1_024_000_000_000n],
      ['2Ki', '2Ki', 2_048_000_000_000n],
      ['512Ki', '512Ki', 524_288_000_000_000n],
      ['1000Ki', '1000Ki', 1_024_000_000_000_000n],
      ['1023Ki', '1023Ki', 1_047_552_000_000_000n],
      ['1024Ki', '1Mi', 1_048_576_000_000_000n],
      ['1536Ki', '1536Ki', 1_572_864_000_000_000n],
      ['1Mi', '1Mi', 1_048_576_000_000_000n],
      ['500Mi', '500Mi', 524_288_000_000_000_000n],
      ['1024Mi', '1Gi', 1_073_741_824_000_000_000n],
      ['1536Mi', '1536Mi', 1_610_612_736_000_000_000n],
      ['2048Mi', '2Gi', 2_147_483_648_000_000_000n],
      ['1Gi', '1Gi', 1_073_741_824_000_000_000n],
      ['2Gi', '2Gi', 2_147_483_648_000_000_000n],
      ['16Gi', '16Gi', 17_179_869_184_000_000_000n],
      ['1024Gi', '1Ti', 1_099_511_627_776_000_000_000n],
      ['1Ti', '1Ti', 1_099_511_627_776_000_000_000n],
      ['1024Ti', '1Pi', 1_125_899_906_842_624_000_000_000n],
      ['1Pi', '1Pi', 1_125_899_906_842_624_000_000_000n],
      ['1024Pi', '1Ei', 1_152_921_504_606_846_976_000_000_000n],
      ['1Ei', '1Ei', 1_152_921_504_606_846_976_000_000_000n],
      ['7Ei', '7Ei', 8_070_450_532_247_928_832_000_000_000n],
      ['8191Pi', '8191Pi', 9_222_246_136_947_933_184_000_000_000n],
      ['9007199254740991Ki', '9007199254740991Ki', 9_223_372_036_854_774_784_000_000_000n],
    ],
  },
  {
    why: 'binary fractions: bytes when whole, else milli-bytes and finer',
    facts: [
      ['1.5Gi', '1536Mi', 1_610_612_736_000_000_000n],
      ['0.5Gi', '512Mi', 536_870_912_000_000_000n],
      ['0.5Ki', '512', 512_000_000_000n],
      ['0.5Mi', '512Ki', 524_288_000_000_000n],
      ['1.5Ki', '1536', 1_536_000_000_000n],
      ['1.25Mi', '1280Ki', 1_310_720_000_000_000n],
      ['0.1Gi', '107374182400m', 107_374_182_400_000_000n],
      ['0.1Mi', '104857600m', 104_857_600_000_000n],
      ['0.1Ki', '102400m', 102_400_000_000n],
      ['0.999Ki', '1022976m', 1_022_976_000_000n],
      ['1.0005Ki', '1024512m', 1_024_512_000_000n],
      ['1.0009765625Ki', '1025', 1_025_000_000_000n],
      ['2.5Ti', '2560Gi', 2_748_779_069_440_000_000_000n],
      ['0.001Gi', '1073741824m', 1_073_741_824_000_000n],
      ['7.5Ei', '7680Pi', 8_646_911_284_551_352_320_000_000_000n],
      ['1.1Gi', '1181116006400m', 1_181_116_006_400_000_000n],
    ],
  },
  {
    why: 'exponents, which keep their form',
    facts: [
      ['1e3', '1e3', 1_000_000_000_000n],
      ['1E3', '1e3', 1_000_000_000_000n],
      ['1e+3', '1e3', 1_000_000_000_000n],
      ['1e03', '1e3', 1_000_000_000_000n],
      ['1e0', '1', 1_000_000_000n],
      ['1e1', '10', 10_000_000_000n],
      ['1e2', '100', 100_000_000_000n],
      ['12e6', '12e6', 12_000_000_000_000_000n],
      ['1200e3', '1200e3', 1_200_000_000_000_000n],
      ['1000e3', '1e6', 1_000_000_000_000_000n],
      ['1.5e3', '1500', 1_500_000_000_000n],
      ['1.5e1', '15', 15_000_000_000n],
      ['100e1', '1e3', 1_000_000_000_000n],
      ['10e-1', '1', 1_000_000_000n],
      ['1e-1', '100e-3', 100_000_000n],
      ['5e-3', '5e-3', 5_000_000n],
      ['1e-9', '1e-9', 1n],
      ['9e18', '9e18', 9_000_000_000_000_000_000_000_000_000n],
      ['0e99', '0', 0n],
      ['1e6', '1e6', 1_000_000_000_000_000n],
      ['123e4', '1230e3', 1_230_000_000_000_000n],
    ],
  },
  {
    why: 'finer than nano, which is rounded away from zero',
    facts: [
      ['0.0000000001', '1n', 1n],
      ['0.1n', '1n', 1n],
      ['1.5n', '2n', 2n],
      ['1e-10', '1e-9', 1n],
      ['1e-30', '1e-9', 1n],
      ['0.9999999999', '1', 1_000_000_000n],
      ['1.0000000001', '1000000001n', 1_000_000_001n],
      ['-0.0000000001', '-1n', -1n],
      ['0.0000000001Ki', '103n', 103n],
      ['0.00000000001Ei', '11529215046068470n', 11_529_215_046_068_470n],
      ['999.9999999991m', '1', 1_000_000_000n],
    ],
  },
  {
    why: 'signs, of which only a needed one stays',
    facts: [
      ['+1', '1', 1_000_000_000n],
      ['-1', '-1', -1_000_000_000n],
      ['-1.5', '-1500m', -1_500_000_000n],
      ['-500m', '-500m', -500_000_000n],
      ['+1Gi', '1Gi', 1_073_741_824_000_000_000n],
      ['-1Gi', '-1Gi', -1_073_741_824_000_000_000n],
      ['-0', '0', 0n],
      ['+0', '0', 0n],
      ['-0.0Ki', '0', 0n],
      ['-1e3', '-1e3', -1_000_000_000_000n],
      ['-9223372036854775807', '-9223372036854775807', -9_223_372_036_854_775_807_000_000_000n],
    ],
  },
  {
    why: 'zeros that say nothing',
    facts: [
      ['00', '0', 0n],
      ['00012', '12', 12_000_000_000n],
      ['0.50', '500m', 500_000_000n],
      ['001Gi', '1Gi', 1_073_741_824_000_000_000n],
      ['0.0', '0', 0n],
      ['0Gi', '0', 0n],
      ['0m', '0', 0n],
      ['0e3', '0', 0n],
      ['007m', '7m', 7_000_000n],
      ['1.50Gi', '1536Mi', 1_610_612_736_000_000_000n],
    ],
  },
];

describe('a quantity', () => {
  describe.each(SERVER_FACTS)('is read and spelled as by the API server: $why', ({ facts }) => {
    it.each(facts)('%s is %s', (given, canonical, nano) => {
      expect(parseQuantity(given)).toEqual({ canonical, nano });
    });
  });

  it.each([
    { given: 1, canonical: '1', why: 'YAML `cpu: 1`' },
    { given: 0.5, canonical: '500m', why: 'YAML `cpu: 0.5`' },
    { given: 0.1, canonical: '100m', why: 'no binary fraction in decimal' },
    { given: 0, canonical: '0', why: 'zero is an answer' },
    { given: -0, canonical: '0', why: 'a zero without its sign' },
    { given: -2, canonical: '-2', why: 'for the rules to refuse' },
    { given: 1e-7, canonical: '100e-9', why: 'JSON writes it with an exponent' },
    { given: 4294967296, canonical: '4294967296', why: 'memory in bytes' },
    { given: 1e18, canonical: '1E', why: 'the largest power of ten' },
  ])('may be the number $given: $why', ({ given, canonical }) => {
    expect(canonicalQuantity(given)).toBe(canonical);
  });

  it.each([
    { given: '1K', why: 'kilo is a small k' },
    { given: '1KI', why: 'kibi is Ki' },
    { given: '1ki', why: 'kibi is Ki' },
    { given: '1mi', why: 'mebi is Mi' },
    { given: '1gi', why: 'gibi is Gi' },
    { given: '1B', why: 'bytes have no letter' },
    { given: '1GB', why: 'bytes have no letter' },
    { given: '1Gib', why: 'bytes have no letter' },
    { given: '1Mb', why: 'nor have bits' },
    { given: '1µ', why: 'micro is u' },
    { given: '1i', why: 'half a suffix' },
    { given: '1mm', why: 'two suffixes' },
    { given: '1kM', why: 'two suffixes' },
    { given: '1e3Ki', why: 'exponent and suffix' },
    { given: '1Kie3', why: 'suffix and exponent' },
    { given: '1n1', why: 'digits after the suffix' },
    { given: '1e', why: 'no exponent; exa is E' },
    { given: '1e+', why: 'no exponent' },
    { given: '1E-', why: 'no exponent' },
    { given: '1ee3', why: 'two exponent marks' },
    { given: '1e1.5', why: 'half a power of ten' },
    { given: '1e9223372036854775808', why: 'an exponent past 64 bits' },
    { given: '1..', why: 'two points' },
    { given: '1.2.3', why: 'a version' },
    { given: '1,000', why: 'thousands separator' },
    { given: '1_000', why: 'digit separator' },
    { given: '1 Gi', why: 'a blank inside' },
    { given: '--1', why: 'two signs' },
    { given: '+-1', why: 'two signs' },
    { given: '1-', why: 'a sign at the end' },
    { given: '0x10', why: 'hexadecimal' },
    { given: '0b1', why: 'binary' },
    { given: 'NaN', why: 'what JavaScript calls a number' },
    { given: 'Infinity', why: 'what JavaScript calls a number' },
    { given: '\u0661', why: 'an Arabic digit' },
    { given: '\uff11', why: 'a fullwidth digit' },
    { given: '\u00bd', why: 'a fraction in one character' },
    { given: '', why: 'nothing' },
    { given: 'cpu', why: 'a word' },
    { given: '1\n', why: 'a newline from a YAML block' },
  ])('is refused as $given, as by the server: $why', ({ given }) => {
    expect(parseQuantity(given)).toBe('malformed');
    expect(canonicalQuantity(given)).toBeUndefined();
  });

  it.each([
    { given: 'Gi', why: 'the server reads 0 where the number was forgotten' },
    { given: 'e3', why: 'the server reads 0' },
    { given: '.', why: 'the server reads 0' },
    { given: '-', why: 'the server reads 0' },
    { given: ' 1', why: 'the server trims JSON, CRD patterns do not' },
    { given: '1 ', why: 'the server trims JSON, CRD patterns do not' },
    { given: '1e2147483648', why: 'the server wraps around and reads 1e-2147483648' },
    { given: '1e-4294967296', why: 'the server wraps around and reads 1' },
    { given: '0'.repeat(257), why: 'longer than anybody writes' },
  ])('is refused as $given, where the server forgives: $why', ({ given }) => {
    expect(parseQuantity(given)).toBe('malformed');
  });

  it.each([
    { given: undefined, why: 'absent' },
    { given: null, why: 'YAML `cpu:`' },
    { given: true, why: 'YAML `cpu: yes`' },
    { given: Number.NaN, why: 'a failed sum' },
    { given: Number.POSITIVE_INFINITY, why: 'a division by zero' },
    { given: {}, why: 'an object' },
    { given: ['1'], why: 'a list that JavaScript would turn into text' },
    { given: 1n, why: 'JSON has no bigint' },
    { given: Symbol('1'), why: 'what cannot become text' },
  ])('is refused when it is no text and no number: $why', ({ given }) => {
    expect(parseQuantity(given)).toBe('malformed');
  });

  it.each([
    { given: '9223372036854775808', why: '2^63' },
    { given: '-9223372036854775808', why: '-2^63, which 64 bits would hold' },
    { given: '9223372036854775807.000000001', why: 'a nano above the largest' },
    { given: '9.223372036854775808E', why: '2^63 in exa' },
    { given: '10E', why: 'the server keeps it, and overflows when it counts' },
    { given: '8Ei', why: '2^63; the server cuts it down without a word' },
    { given: '8192Pi', why: '2^63 in pebi' },
    { given: '9007199254740992Ki', why: '2^63 in kibi' },
    { given: '1e19', why: 'past 2^63' },
    { given: '1e400', why: 'past every number of JavaScript' },
    { given: '1e2147483647', why: 'the largest exponent' },
    { given: 1e21, why: 'a number that JavaScript writes with an exponent' },
    { given: Number.MAX_VALUE, why: 'the largest number of JavaScript' },
    { given: '9'.repeat(256), why: 'the longest text that is read' },
  ])('is too large past 2^63-1: $given, $why', ({ given }) => {
    expect(parseQuantity(given)).toBe('too-large');
    expect(isQuantity(parseQuantity(given))).toBe(false);
  });

  it.each([
    { given: '9223372036854775806.9999999999', why: 'rounded up to the largest, and no further' },
    { given: '9223372036854775807000000000n', why: 'in nanos' },
    { given: '9.223372036854775807E', why: 'in exa' },
    { given: '-9223372036854775807', why: 'below zero' },
  ])('may be as large as 2^63-1: $given, $why', ({ given }) => {
    expect(isQuantity(parseQuantity(given))).toBe(true);
  });

  const anyQuantity = fc
    .tuple(
      fc.constantFrom('', '+', '-'),
      fc.stringMatching(/^[0-9]{1,14}(\.[0-9]{0,14})?$/),
      fc.constantFrom(...['', 'n', 'u', 'm', 'k', 'M', 'Ki', 'Mi', 'Gi', 'e3', 'E-3', 'e+6']),
    )
    .map((parts) => parts.join(''));

  it('has one canonical spelling, which means the same and is its own', () => {
    holds(
      fc.property(anyQuantity, (given) => {
        const parsed = parseQuantity(given);
        fc.pre(isQuantity(parsed));
        expect(parseQuantity(parsed.canonical)).toEqual(parsed);
      }),
    );
  });

  it('is exact where floating point is not', () => {
    const amounts = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n });
    holds(
      fc.property(amounts, fc.constantFrom('Gi', 'Mi', 'Ki'), (amount, unit) => {
        const bytes = { Gi: 1024n ** 3n, Mi: 1024n ** 2n, Ki: 1024n }[unit];
        expect(parseQuantity(`${String(amount)}${unit}`)).toMatchObject({
          nano: amount * bytes * 10n ** 9n,
        });
      }),
    );
  });

  it('is answered for anything at all', () => {
    holds(
      fc.property(fc.oneof(fc.anything(), fc.string()), (given) => {
        const parsed = parseQuantity(given);
        expect(isQuantity(parsed) || ['malformed', 'too-large'].includes(parsed)).toBe(true);
      }),
    );
  });

  it.each(['0', '9', '1.', '-', 'Ki', 'e', '\n'])('is refused at once in 10 MB of %j', (piece) => {
    const hostile = piece.repeat(10_000_000 / piece.length);
    const start = performance.now();
    expect(parseQuantity(hostile)).toBe('malformed');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
