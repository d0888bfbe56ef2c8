import type { Finding } from '../../src/findings/finding';
import { textsOf } from '../../src/findings/report';

function finding(place: Partial<Finding>): Finding {
  return {
    code: 'image-tag-mutable',
    severity: 'warning',
    path: 'shop/embed',
    prop: 'worker.image',
    at: 'main.ts:1',
    what: 'the image is "a:latest"',
    why: 'it changes',
    fix: 'pin it',
    docs: '',
    details: {},
    ...place,
  } as Finding;
}

const several = (count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, at) => finding({ path: `shop/${String(at)}` }));

describe('many findings', () => {
  it.each([
    { count: 3, texts: 3, more: false },
    { count: 4, texts: 1, more: false },
    { count: 5, texts: 1, more: false },
    { count: 6, texts: 1, more: true },
  ])('of one cause, $count of them, are told in $texts texts', ({ count, texts, more }) => {
    const told = textsOf(several(count));
    expect(told).toHaveLength(texts);
    expect(told.join().includes('and 1 more;')).toBe(more);
  });

  it('are told apart by their code, and by their prop', () => {
    const others = [finding({ code: 'name-empty' }), finding({ prop: 'worker' })];
    expect(textsOf([...several(9), ...others])).toHaveLength(3);
  });

  it('about items of a list have one cause, whichever item it is', () => {
    const items = [0, 1, 2, 3].map((at) => finding({ prop: `containers[${String(at)}].image` }));
    expect(textsOf(items)).toHaveLength(1);
  });

  it('say where they are and how they differ from the first', () => {
    const others = [
      finding({ path: 'shop/b', at: 'main.ts:2' }),
      finding({ path: 'shop/c', what: 'the image is "c:latest"' }),
      finding({ path: 'shop/d' }),
    ];
    expect(textsOf([finding({}), ...others])).toEqual([
      `[shop/embed] image-tag-mutable (worker.image): the image is "a:latest"
      at:  main.ts:1
      why: it changes
      fix: pin it
      also at [shop/b] (main.ts:2)
              [shop/c]: the image is "c:latest"
              [shop/d]`,
    ]);
  });
});
