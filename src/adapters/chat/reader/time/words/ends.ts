/** Ends that people name without a number. */
export type NamedEnd =
  | 'day'
  | 'business_day'
  | 'week'
  | 'next_week'
  | 'weekend'
  | 'month'
  | 'next_month'
  | 'year'
  /** No end at all: whoever says it may mean its first day, its last, or this day of it. */
  | 'some_day_of_next_month';

export const NAMED_ENDS: Readonly<Record<NamedEnd, string>> = {
  day: 'end of day|end of the day|end of today|eod|day end|cuối ngày|สิ้นวัน|akhir hari|fin del día|fin de journée|fin de la journée|ende des tages|fim do dia',
  business_day:
    'close of business|close of play|close of the day|end of business|end of business day|cob|eob',
  week: 'end of week|end of the week|end of this week|eow|cuối tuần này|akhir minggu ini|fin de la semaine|ende der woche',
  next_week: 'end of next week',
  weekend:
    'weekend|the weekend|this weekend|cuối tuần|สุดสัปดาห์|akhir pekan|akhir minggu|주말|fin de semana|week-end|wochenende|am wochenende|fim de semana|週末|周末',
  month:
    'end of month|end of the month|end of this month|eom|month end|month-end|last day of the month|last day of month|last day of this month|cuối tháng|cuối tháng này|สิ้นเดือน|สิ้นเดือนนี้|akhir bulan|akhir bulan ini|월말|이번 달 말|이달 말|fin de mes|fin de este mes|finales de mes|fin du mois|monatsende|ende des monats|fim do mês|final do mês|月末|月底|本月底',
  next_month: 'end of next month|cuối tháng sau|สิ้นเดือนหน้า|akhir bulan depan|다음 달 말|下月底|来月末',
  year: "end of year|end of the year|end of this year|eoy|year end|year-end|cuối năm|สิ้นปี|akhir tahun|연말|fin de año|fin d'année|jahresende|fim do ano|年末|年底",
  some_day_of_next_month:
    'next month|tháng sau|tháng tới|เดือนหน้า|bulan depan|다음 달|다음달|próximo mes|el próximo mes|mes que viene|le mois prochain|mois prochain|nächsten monat|nächster monat|próximo mês|mês que vem|下个月|下個月|来月',
};

/** Before the name of a month: its last day. */
export const END_OF_MONTH_BEFORE =
  'end of|end|last day of|the end of|cuối|สิ้นเดือน|akhir|fin de|fin|ende|fim de|конец';
