import { CONFIGURATION, EXECUTION_CONFIGURATION, startingPoint } from '../../../tune/guides.js';
import type { AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';

const REUSE = 'pipeline.object-reuse';
const BACKEND = 'state.backend.type';

/** Object reuse for all jobs of a cluster: it is right only for functions that know of it. */
export const objectReuse: AdviceRule = {
  kind: {
    code: 'object-reuse',
    severity: 'info',
    title: 'Objects that are reused for all jobs',
    explanation: 'By default an operator gets a copy of each record from the operator before it in a chain. With object reuse it gets the very object, which spares copies and garbage. A function that changes its input, or keeps it in a list, a cache, or as state on the heap, then spoils what others see, and results are wrong without an error. SQL jobs and functions that neither change nor keep what they are given are safe.',
    wayOut: 'Leave it on where all jobs that run with this file are known to be safe. Else take it out, and switch it on in the jobs that are: `env.getConfig().enableObjectReuse()`.',
    example: { before: 'pipeline.object-reuse: true\n', after: 'pipeline.object-reuse: false\n' },
    advises: 'Reuse objects only where all functions are known to be safe',
    sources: [EXECUTION_CONFIGURATION, startingPoint(CONFIGURATION, 'M')],
  },
  check(context) {
    if (context.flag(REUSE) !== true || !context.isSet(REUSE)) return undefined;
    const onHeap = context.isSet(BACKEND) && context.name(BACKEND) === 'hashmap';
    return {
      message: `Operators of a chain hand records on without copying them. That saves time and garbage, and is safe only where no function changes a record or keeps it${onHeap ? ', as state on the heap does' : ''}: otherwise results are wrong without an error.`,
      keys: [REUSE], at: 'value',
      ways: wayBy(context, 'Copy records between operators again', draft => draft.set(REUSE, 'false')),
    };
  },
};
