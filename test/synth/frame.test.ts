import { Frame, own, ownBlock } from '../../src/synth/frame';

interface Given {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly list: readonly string[];
}

const NAME = own(({ name }: Given) => name);

function frame(labels: Readonly<Record<string, string>>): Frame<Given> {
  const spec = { count: 2, list: ownBlock(({ list }: Given) => list), of: { name: NAME } };
  return new Frame([{ apiVersion: 'v1', kind: 'Thing', metadata: { labels, name: NAME }, spec }]);
}

const GIVEN: Given = { name: 'embed', labels: { tier: 'gold' }, list: ['a', '1e3'] };

describe('A frame', () => {
  it('has a text in which values of each one’s own stand as they are written', () => {
    expect(frame({ app: NAME }).textWith(GIVEN, undefined)).toMatchInlineSnapshot(`
     "apiVersion: v1
     kind: Thing
     metadata:
       labels:
         app: embed
       name: embed
     spec:
       count: 2
       list:
         - a
         - "1e3"
       of:
         name: embed
     "
    `);
  });

  it('gives the same objects that the text is of', () => {
    expect(frame({ app: NAME }).filledWith(GIVEN)).toEqual([
      {
        apiVersion: 'v1',
        kind: 'Thing',
        metadata: { labels: { app: 'embed' }, name: 'embed' },
        spec: { count: 2, list: ['a', '1e3'], of: { name: 'embed' } },
      },
    ]);
  });

  it('lays its labels over those of the chart', () => {
    const text = frame({ app: NAME }).textWith(GIVEN, { app: 'shop', team: 'search' });
    expect(text).toContain('  labels:\n    app: embed\n    team: search\n');
  });

  it.each([
    { what: 'labels of its own in a chart with labels', given: GIVEN, chart: { team: 'search' } },
    { what: 'a name of several lines', given: { ...GIVEN, name: 'a\nb' }, chart: undefined },
    { what: 'a name that would merge', given: { ...GIVEN, name: '<<' }, chart: undefined },
    { what: 'an empty list', given: { ...GIVEN, list: [] }, chart: undefined },
  ])('has no text for $what, which is left to who writes the objects', ({ given, chart }) => {
    const labels = ownBlock((one: Given) => one.labels);
    expect(frame(labels).textWith(given, chart)).toBeUndefined();
  });

  it.each(['OWNVALUE0EULAVNWO', 'OWNVALUE7EULAVNWO', 'xOWNVALUE1EULAVNWO: 0'])(
    'has no text where something reads like its marks: %s',
    (odd) => {
      expect(frame({ app: odd }).textWith(GIVEN, undefined)).toBeUndefined();
    },
  );
});
