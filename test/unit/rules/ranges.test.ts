import { expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';

const MEMORY = 'taskmanager.memory.process.size: 4g\njobmanager.memory.process.size: 1600m\n';
const codes = (text: string): readonly string[] => new Analysis({ name: 'config.yaml', text }).problems.map(({ code }) => code);

test.each<[rule: string, text: string, codes: string[]]>([
  ['no slots, and no memory to reckon with', 'taskmanager.numberOfTaskSlots: 0\njobmanager.memory.process.size: 1600m\n', ['memory-not-configured', 'value-out-of-range']],
  ['no slots where memory is reckoned: told once', `${MEMORY}taskmanager.numberOfTaskSlots: 0\n`, ['cpu-cores-not-positive']],
  ['no slots although the cores are set', `${MEMORY}taskmanager.cpu.cores: 2\ntaskmanager.numberOfTaskSlots: 0\n`, ['cpu-cores-not-positive']],
  ['a range where one port is read', `${MEMORY}taskmanager.data.port: 50100-50200\n`, ['unreadable-value']],
  ['a range where ranges are read', `${MEMORY}taskmanager.data.bind-port: 50100-50200\ntaskmanager.rpc.port: 50200-50300\n`, []],
  ['a limit of a file system', `${MEMORY}fs.s3.limit.total: -2\n`, ['value-out-of-range']],
])('%s', (_rule, text, expected) => expect(codes(text)).toEqual(expected));

test.each<[key: string, value: string, other: string | undefined]>([
  ['taskmanager.data.port', '50100-50200', 'taskmanager.data.bind-port'], ['rest.port', '8081,8082', 'rest.bind-port'], ['jobmanager.rpc.port', '6123-6130', undefined], ['rest.port', 'any', undefined],
])('%s: %s is read by %s', (key, value, other) => {
  const [problem] = new Analysis({ name: 'config.yaml', text: `${MEMORY}${key}: ${value}\n` }).problems;
  expect(/ Ranges are read by (\S+)\.$/.exec(problem?.message ?? '')?.[1]).toBe(other);
});
