import {
  findingsOf,
  InfraRules,
  Pipeline,
  QueueWorker,
  type QueueWorkerProps,
  TriggerAuthentication,
  trigger,
  type Finding,
} from 'cdk8s-infra-rules';
import type { Construct } from 'constructs';
import { emptyShop, pipelineProps, shop } from '../support/shop';

const WORKER = { pool: 'cpu', image: 'ghcr.io/acme/resize:2.3.0', unitOfWork: '90s' };
const LIST = trigger('redis', { address: 'redis:6379', listName: 'resize', listLength: 5 });

/** Makes a construct from props that plain JavaScript would let through. */
type Make = (scope: Construct, props: object) => void;

const pipeline: Make = (scope, props) => {
  new Pipeline(scope, 'one', { ...pipelineProps(), ...props });
};
const queueWorker: Make = (scope, props) => {
  const given: object = { ...WORKER, replicas: { max: 2 }, triggers: [LIST], ...props };
  new QueueWorker(scope, 'one', given as QueueWorkerProps);
};
const authentication: Make = (scope, props) => {
  new TriggerAuthentication(scope, 'one', props);
};

describe('a prop that a construct does not have', () => {
  it.each([
    { of: 'a Pipeline', make: pipeline, wrong: 'infraRule', meant: 'infraRules' },
    { of: 'a Pipeline', make: pipeline, wrong: 'outptu', meant: 'output' },
    { of: 'a QueueWorker', make: queueWorker, wrong: 'infraRule', meant: 'infraRules' },
    { of: 'a QueueWorker', make: queueWorker, wrong: 'metdata', meant: 'metadata' },
    { of: 'a QueueWorker', make: queueWorker, wrong: 'trigers', meant: 'triggers' },
    { of: 'an authentication', make: authentication, wrong: 'scalers', meant: 'scaler' },
  ])('of $of is told with the one that was meant: $wrong', ({ make, wrong, meant }) => {
    const { app, chart } = shop();
    make(chart, { [wrong]: {} });
    const { what } = only(findingsOf(app), 'field-unknown');
    expect(what).toBe(`there is no prop "${wrong}"; did you mean "${meant}"?`);
  });

  it('of an InfraRules is told with all that it has', () => {
    const { app, chart } = emptyShop();
    new InfraRules(chart, 'rules', { strickt: true } as object);
    const { what, why } = only(findingsOf(app), 'field-unknown');
    expect(what).toBe('there is no prop "strickt"; did you mean "strict"?');
    expect(why).toBe(
      'nothing would come of it; known here: "computePools", "documentCache", "metadata", "reconciledBy", "strict", "emit", "output"',
    );
  });

  it('is told with every prop of a QueueWorker, of which the API server knows none', () => {
    const { app, chart } = shop();
    queueWorker(chart, { zzz: 1 });
    const { why, fix } = only(findingsOf(app), 'field-unknown');
    for (const prop of ['pool', 'image', 'triggers', 'metadata', 'infraRules', 'output']) {
      expect(why).toContain(`"${prop}"`);
    }
    expect(why).not.toContain('API server');
    expect(fix).toBe('correct the name, or leave the prop out');
  });

  it('is not confused with a field of a pod, which the API server refuses', () => {
    const { app, chart } = shop();
    pipeline(chart, {
      worker: { image: 'ghcr.io/acme/embed:1.4.2', podSpec: { hostnam: 'embed' } as object },
    });
    const { what, why } = only(findingsOf(app), 'field-unknown');
    expect(what).toBe('there is no field "hostnam"; did you mean "hostname"?');
    expect(why).toMatch(/^the API server refuses or drops unknown fields; known here: /);
  });

  it('is not confused with a field of a manifest', () => {
    const { app, chart } = shop();
    Pipeline.fromManifest(chart, 'one', {
      apiVersion: 'hevlayer.com/v1alpha1',
      kind: 'Pipeline',
      metadata: { name: 'one' },
      spec: { ...pipelineProps(), infraRules: {} },
    });
    const { what, why } = only(findingsOf(app), 'field-unknown');
    expect(what).toBe('there is no field "infraRules"');
    expect(why).toMatch(/^the API server/);
  });
});

describe('a value of the wrong kind', () => {
  it.each([
    {
      props: { metadata: { labels: { release: 8080 } } },
      what: 'the number 8080 is given',
      fix: "write '8080', with quotes",
    },
    {
      props: { pipelineId: false },
      what: 'the boolean false is given',
      fix: "write 'false', with quotes",
    },
    {
      props: { paused: 'true' },
      what: 'the text "true" is given',
      fix: 'write true, without quotes',
    },
    { props: { paused: 'no' }, what: 'the text "no" is given', fix: 'give true or false' },
    {
      props: { scaling: { pool: 'cpu', replicas: { max: '2' } } },
      what: 'the text "2" is given',
      fix: 'write 2, without quotes',
    },
    {
      props: { scaling: { pool: 'cpu', replicas: { max: '2.5' } } },
      what: 'the text "2.5" is given',
      fix: 'give a whole number',
    },
    {
      props: { target: ['products'] },
      what: 'a list is given',
      fix: 'give an object: fields with their values, as in { field: value }',
    },
    {
      props: { output: { queueTrigger: { stages: 'embed' } } },
      what: 'the text "embed" is given',
      fix: 'put it into a list, between [ and ]',
    },
  ])('is told with the right one: $what, $fix', ({ props, what, fix }) => {
    const { app, chart } = shop();
    pipeline(chart, props);
    expect(only(findingsOf(app), 'value-wrong-type')).toMatchObject({ what, fix });
  });

  it.each([
    { where: 'a variable', props: { output: { env: { PIN: 735_281 } } } },
    {
      where: 'a variable of the container',
      props: {
        worker: {
          image: 'ghcr.io/acme/embed:1.4.2',
          podSpec: { containers: [{ name: 'worker', env: [{ name: 'PIN', value: 735_281 }] }] },
        },
      },
    },
  ])('is not repeated where it may be a secret: $where', ({ props }) => {
    const { app, chart } = shop();
    pipeline(chart, props);
    const found = only(findingsOf(app), 'value-wrong-type');
    expect(found).toMatchObject({
      what: 'a number is given',
      fix: 'put the value between quotes',
    });
    expect(JSON.stringify(found)).not.toContain('735');
  });

  it.each([
    { given: undefined, says: 'undefined is given' },
    { given: null, says: 'null is given' },
    { given: ['redis'], says: 'a list is given' },
    { given: 'redis', says: 'a text is given' },
    { given: 7, says: 'a number is given' },
  ])('is called by its kind: $says', ({ given, says }) => {
    const { app, chart } = shop();
    queueWorker(chart, { triggers: [given, LIST] });
    expect(only(findingsOf(app), 'value-wrong-type').what).toBe(says);
  });
});

function only(findings: readonly Finding[], code: string): Finding {
  const [found, ...more] = findings.filter((one) => one.code === code);
  expect(more).toEqual([]);
  if (found === undefined)
    throw new Error(`no ${code} among ${findings.map((one) => one.code).join()}`);
  return found;
}
