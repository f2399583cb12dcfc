import { describe, expect, test } from 'vitest';
import { Analysis } from '../../../server/src/analysis.js';

/** The refusal of the TaskManager in 1.20, or `ok`. */
function outcome(name: string, lines: string): string {
  const { taskManager } = new Analysis({ name, text: `taskmanager.memory.process.size: 4g\n${lines}\n`, told: { flinkVersion: '1.20' } });
  return taskManager.ok ? 'ok' : taskManager.refusal.message.split('\n')[0] ?? '';
}

describe('a derivation knows what the loader made of a value', () => {
  test.each<[rule: string, name: string, lines: string, expected: string]>([
    ['a number too small for a float is refused', 'config.yaml', 'taskmanager.memory.network.fraction: 1e-46', 'The TaskManager would not start: taskmanager.memory.network.fraction has a value that Flink cannot read.'],
    ['as a text it is zero', 'config.yaml', 'taskmanager.memory.network.fraction: "1e-46"', 'ok'],
    ['and so it is in a legacy file', 'flink-conf.yaml', 'taskmanager.memory.network.fraction: 1e-46', 'ok'],
    ['infinity is a number', 'config.yaml', 'taskmanager.cpu.cores: .inf', 'The TaskManager would not start: taskmanager.cpu.cores is Infinity, but must be a finite number.'],
    ['as a text it is none', 'config.yaml', "taskmanager.cpu.cores: '.inf'", 'The TaskManager would not start: taskmanager.cpu.cores has a value that Flink cannot read.'],
    ['a list in brackets', 'config.yaml', 'external-resources: "[gpu]"\nexternal-resource.gpu.amount: x', 'The TaskManager would not start: external-resource.gpu.amount has no amount that Flink can read.'],
    ['is a plain name in a legacy file', 'flink-conf.yaml', 'external-resources: [gpu]\nexternal-resource.gpu.amount: x', 'ok'],
  ])('%s', (_, name, lines, expected) => {
    expect(outcome(name, lines)).toBe(expected);
  });
});
