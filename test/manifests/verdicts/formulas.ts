import { cron, scaledObject } from '../../support/plain-objects';
import { asking, pods, uses, type Verdicts } from './verdict';

const triggers = [pods({ name: 'a' }), pods({ name: 'b' })];
const modified = (scalingModifiers: object, spec: object = {}): object =>
  scaledObject({ triggers, advanced: { scalingModifiers }, ...spec });
const formula = (text: string, spec: object = {}): object =>
  modified({ formula: text, target: '2' }, spec);
const target = (given: unknown): object => modified({ formula: 'a + b', target: given });
const inFormula = (spec: object = {}): object => ({
  fallback: { failureThreshold: 3, replicas: 2, behavior: 'scalingModifiers' },
  ...spec,
});

/** Scaling formulas, and what stands beside them. */
export const formulaVerdicts: Verdicts = {
  'W7: a fallback in the formula has a formula': [
    ['accepted', 'it has', formula('a ?? b ?? 5', inFormula())],
    ['accepted', 'the formula does not catch anything', formula('a + b', inFormula())],
    ['keda-webhook', 'there are no scaling modifiers', scaledObject(inFormula())],
    ['keda-webhook', 'advanced is empty', scaledObject(inFormula({ advanced: {} }))],
    ['keda-webhook', 'the scaling modifiers are empty', modified({}, inFormula())],
    ['keda-webhook', 'the formula is empty', modified({ formula: '' }, inFormula())],
  ],
  'W9: a formula has a target, and a target a formula': [
    ['accepted', 'both are there', target('2')],
    ['accepted', 'a fraction', target('0.5')],
    ['accepted', 'an exponent', target('1e3')],
    ['accepted', 'hexadecimal, as Go reads it', target('0x1p4')],
    ['accepted', 'nothing is said at all', modified({})],
    ['accepted', 'all texts are empty', modified({ formula: '', target: '' })],
    [
      'accepted',
      'an activation target that is no number, which is read later',
      modified({ formula: 'a', target: '1', activationTarget: 'some' }),
    ],
    [
      'accepted',
      'a metric of type Value',
      modified({ formula: 'a', target: '1', metricType: 'Value' }),
    ],
    ['keda-webhook', 'no target', modified({ formula: 'a + b' })],
    ['keda-webhook', 'an empty target', target('')],
    ['keda-webhook', 'zero', target('0')],
    ['keda-webhook', 'a negative target', target('-1')],
    ['keda-webhook', 'a word', target('many')],
    ['keda-webhook', 'a space in front', target(' 2')],
    ['keda-webhook', 'percent', target('50%')],
    ['keda-webhook', 'larger than any number', target('1e400')],
    ['keda-webhook', 'a target alone', modified({ target: '2' })],
    ['keda-webhook', 'an activation target alone', modified({ activationTarget: '1' })],
    ['api-server', 'a number without quotes', target(2)],
    [
      'api-server',
      'a metric of type Utilization',
      modified({ formula: 'a', target: '1', metricType: 'Utilization' }),
    ],
    ['api-server', 'an unknown field', modified({ formula: 'a', target: '1', threshold: '1' })],
  ],
  'W9: a formula compiles, and works on trial': [
    ['accepted', 'a sum', formula('a + b')],
    ['accepted', 'a number alone', formula('5')],
    ['accepted', 'a float already', formula('float(a + 1)')],
    ['accepted', 'a condition', formula('a < 5 ? a + b : 5')],
    ['accepted', 'conditions in one another', formula('a < 2 ? a + b >= 2 ? 5 : 10 : 0')],
    ['accepted', 'a count', formula('count([a, b], # > 1) > 1 ? 5 : 0')],
    ['accepted', 'a variable', formula('let x = max(a, b); x / 2')],
    ['accepted', 'a division by zero', formula('a / (a - b)')],
    ['accepted', 'a text that reads as a number', formula('float("5")')],
    [
      'accepted',
      'one trigger has no name',
      formula('a + 1', { triggers: [pods({ name: 'a' }), cron()] }),
    ],
    [
      'accepted',
      'a name with a dash, by its key',
      formula('$env["a-b"]', { triggers: [pods({ name: 'a-b' })] }),
    ],
    ['keda-webhook', 'an unknown name', formula('a + c')],
    ['keda-webhook', 'a name in capitals', formula('A + b')],
    ['keda-webhook', 'no trigger has a name', formula('a + b', { triggers: [pods(), cron()] })],
    [
      'keda-webhook',
      'the name of a trigger on cpu',
      asking({ requests: { cpu: '1' } }),
      formula('a + load', {
        minReplicaCount: 1,
        triggers: [...triggers, { ...uses('cpu'), name: 'load' }],
      }),
    ],
    ['keda-webhook', 'a sum without an end', formula('a +')],
    ['keda-webhook', 'a parenthesis without an end', formula('(a + b')],
    ['keda-webhook', 'two names side by side', formula('a b')],
    ['keda-webhook', 'true or false', formula('a > b')],
    ['keda-webhook', 'a text that is no number', formula('"many"')],
    ['keda-webhook', 'a list', formula('[a, b]')],
    ['keda-webhook', 'a sum of a number and a text', formula('a + "b"')],
    ['keda-webhook', 'an unknown function', formula('average(a, b)')],
    ['keda-webhook', 'an assignment', formula('a = b')],
    ['keda-webhook', 'a place behind the end of a list', formula('[a, b][5]')],
  ],
};
