import { SSL_SETUP, TLS_RSA_DISABLED } from '../../../tune/guides.js';
import type { AdviceRule } from '../types.js';
import { wayBy } from '../ways.js';

const SUITES = 'security.ssl.algorithms';
const SWITCHES = ['security.ssl.internal.enabled', 'security.ssl.rest.enabled'];
/** The defaults since FLINK-39022. */
const FORWARD_SECRET = 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384';

/** Cipher suites of which newer JDKs leave none: they disable all whose keys are exchanged by RSA (FLINK-39022). */
export const tlsRsaSuites: AdviceRule = {
  kind: {
    code: 'tls-rsa-suites',
    severity: 'warning',
    title: 'Cipher suites that newer JDKs disable',
    explanation: 'Suites whose names begin with `TLS_RSA_` have no forward secrecy, and the JDKs 11.0.30, 17.0.18, 21.0.10 and later disable them. Where a cluster offers no other suite no connection comes about: TaskManagers do not find the JobManager, and the REST interface does not answer. The default was such a suite in 1.18, 1.19 and the earlier patch releases after them. With an older JDK the suites still work.',
    wayOut: 'Set `security.ssl.algorithms` to suites that begin with `TLS_ECDHE_`, or from 1.20 on take it out where the patch release has them for its default.',
    example: {
      before: 'security.ssl.rest.enabled: true\nsecurity.ssl.rest.keystore: /ssl/rest.keystore\nsecurity.ssl.rest.truststore: /ssl/rest.truststore\nsecurity.ssl.algorithms: TLS_RSA_WITH_AES_128_CBC_SHA\n',
      after: `security.ssl.rest.enabled: true\nsecurity.ssl.rest.keystore: /ssl/rest.keystore\nsecurity.ssl.rest.truststore: /ssl/rest.truststore\nsecurity.ssl.algorithms: ${FORWARD_SECRET}\n`,
    },
    advises: 'Offer cipher suites with forward secrecy',
    sources: [TLS_RSA_DISABLED, SSL_SETUP],
  },
  check(context) {
    const suites = (context.text(SUITES) ?? '').split(',').map(suite => suite.trim()).filter(suite => suite !== '');
    const enabled = SWITCHES.find(key => context.flag(key) === true);
    if (suites.length === 0 || !suites.every(suite => suite.startsWith('TLS_RSA_')) || (enabled === undefined && !context.isSet(SUITES))) return undefined;
    const all = suites.length === 1 ? `${suites[0] ?? ''}, the only cipher suite,` : `The ${suites.length} cipher suites`;
    return {
      message: `${all} ${suites.length === 1 ? 'is' : 'are'} disabled by recent JDKs (11.0.30, 17.0.18, 21.0.10 and later)${context.isSet(SUITES) ? '' : ', and the default of this release'}: with them no encrypted connection comes about. Take suites that begin with TLS_ECDHE_.`,
      keys: [SUITES, ...SWITCHES], at: 'value', severity: enabled === undefined ? 'info' : 'warning',
      ways: wayBy(context, 'Take the ECDHE suites with AES in GCM mode', draft => draft.set(SUITES, FORWARD_SECRET)),
    };
  },
};
