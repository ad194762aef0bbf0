import { clock, dayAndMonth, dayInText, dayNear, dayOf, dayShort, dayWithWeekday, type When } from '#lib/platform/datum';

const FORM = { text: dayInText, table: dayOf, weekday: dayWithWeekday, month: dayAndMonth, short: dayShort };

type Props = { when: When; form?: keyof typeof FORM | 'clock' | 'near'; withClock?: boolean; today?: When };

/** A date as the place wants it: text "2 oktober 2019", table "2019-10-02", weekday, month (no year), short "24 sept.", clock "kl. 9.14", near "i dag". Swedish time. */
export function DateText({ when, form = 'text', withClock = false, today }: Props) {
  const said = form === 'clock' ? clock(when) : form === 'near' ? dayNear(when, today ?? when) : FORM[form](when);
  const time = withClock && form !== 'clock' ? clock(when) : '';
  return (
    <time className="nb" dateTime={typeof when === 'string' ? when : when.toISOString()}>
      {time ? `${said}${form === 'table' ? ' ' : ', '}${time}` : said}
    </time>
  );
}
