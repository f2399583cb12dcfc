import { CONFIGURATION, SLOTS, startingPoint } from '../../../tune/guides.js';
import type { AdviceContext } from '../context.js';
import type { AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';

const SLOT_COUNT = 'taskmanager.numberOfTaskSlots';
/** What gives a TaskManager its cores, the first one that is set (`TaskExecutorProcessUtils.getCpuCoresWithFallback`). */
const CORES = ['taskmanager.cpu.cores', 'kubernetes.taskmanager.cpu.amount', 'yarn.containers.vcores'];
const BURST = 'kubernetes.taskmanager.cpu.limit-factor';

/** More slots than cores that the file gives the TaskManager. */
export const moreSlotsThanCpus: AdviceRule = {
  kind: {
    code: 'more-slots-than-cpus',
    severity: 'info',
    title: 'More slots than CPU cores',
    explanation: 'Slots divide the managed memory of a TaskManager, and not its cores: the tasks of all slots compete for these. With more slots than cores the tasks of a busy job wait for each other, and barriers and heartbeats with them. As many slots as cores is a starting point. It is contested: jobs that mostly wait for other systems, or have short bursts of work, run well with more slots than that.',
    wayOut: 'Use as many slots as there are cores and more TaskManagers, or give the TaskManager more cores.',
    example: { before: 'kubernetes.taskmanager.cpu.amount: 2\ntaskmanager.numberOfTaskSlots: 8\n', after: 'kubernetes.taskmanager.cpu.amount: 8\ntaskmanager.numberOfTaskSlots: 8\n' },
    advises: 'Use as many slots as there are CPU cores',
    sources: [startingPoint(SLOTS, 'M'), startingPoint(CONFIGURATION, 'L')],
  },
  check(context) {
    const slots = context.number(SLOT_COUNT) ?? 1;
    const found = coresOf(context);
    if (found === undefined || slots <= Math.ceil(found.cores)) return undefined;
    const fewer = Math.max(1, Math.floor(found.cores));
    return {
      message: `${slots} slots share ${found.cores === 1 ? 'one CPU core' : `${found.cores} CPU cores`} of a TaskManager, and busy tasks wait for each other. As many slots as cores is a starting point: the same parallelism then takes more TaskManagers.`,
      keys: [SLOT_COUNT, found.key], at: 'value',
      ways: [
        ...wayBy(context, `Use ${fewer === 1 ? 'one slot' : `${fewer} slots`} in a TaskManager`, draft => draft.set(SLOT_COUNT, String(fewer))),
        ...wayBy(context, `Give a TaskManager ${slots} cores`, draft => draft.set(found.key, context.file.optionOf(found.key)?.type === 'Double' ? `${slots}.0` : String(slots))),
      ],
    };
  },
};

function coresOf(context: AdviceContext): { readonly key: string; readonly cores: number } | undefined {
  for (const key of CORES) {
    const cores = context.isSet(key) ? context.number(key) : undefined;
    if (cores !== undefined && cores > 0) return { key, cores: key.startsWith('kubernetes.') ? cores * Math.max(1, context.number(BURST) ?? 1) : cores };
  }
  return undefined;
}
