import fc from 'fast-check';

// Random tests draw the same from run to run, so that a run says what became of the code and not of the draw. FLINK_CONFIG_SEED=random, or a number, draws anew: look for more with it.
const given = process.env.FLINK_CONFIG_SEED;
if (given !== 'random') fc.configureGlobal({ seed: given === undefined ? 1 : Number(given) });
