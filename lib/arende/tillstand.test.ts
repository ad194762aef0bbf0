import { overgang as dokument } from '#lib/dokument/tillstand';
import { overgang as handling } from '#lib/handling/tillstand';
import { overgang } from './tillstand.ts';
import { expect, test } from 'vitest';

test.each([
  ['ett öppet ärende kan vila', overgang('oppet', 'vila'), 'vilande'],
  ['ett avslutat ärende öppnas igen', overgang('avslutat', 'ateroppna'), 'ateroppnat'],
  ['ett avslutat ärende levereras till arkivet', overgang('avslutat', 'leverera'), 'levererat'],
  ['ett levererat ärende är slut', overgang('levererat', 'ateroppna'), null],
  ['ett vilande ärende avslutas inte', overgang('vilande', 'avsluta'), null],
  ['ett öppet ärende levereras inte', overgang('oppet', 'leverera'), null],
  ['ett granskat dokument godkänns', dokument('granskas', 'godkann'), 'godkant'],
  ['ett utkast godkänns inte utan granskning', dokument('utkast', 'godkann'), null],
  ['ett godkänt dokument ändras bara som ny version', dokument('godkant', 'ny_version'), 'utkast'],
  ['ett godkänt dokument skickas inte tillbaka', dokument('godkant', 'skicka_tillbaka'), null],
  ['en inkommen handling registreras', handling('inkommen', 'registrera'), 'registrerad'],
  ['en expedierad handling makuleras inte', handling('expedierad', 'makulera'), null],
  ['en gallrad handling bevaras inte', handling('gallrad', 'bevara'), null],
])('%s', (_vad, svar, till) => expect(svar).toEqual(till ? { ok: true, value: till } : { ok: false, error: 'gar_inte_i_det_laget' }));
