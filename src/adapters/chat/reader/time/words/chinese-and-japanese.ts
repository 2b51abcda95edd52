import type { Vocabulary } from './vocabulary.js';

const CHINESE_DAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;
const WEEK_WORDS = ['周', '週', '星期', '礼拜', '禮拜'] as const;
const JAPANESE_DAYS = ['月', '火', '水', '木', '金', '土', '日'] as const;

function spellWeekday(day: string, at: number): string {
  const chinese = WEEK_WORDS.flatMap((week) =>
    day === '日' ? [`${week}日`, `${week}天`] : [`${week}${day}`],
  );
  return [...chinese, `${JAPANESE_DAYS[at]}曜日`, `${JAPANESE_DAYS[at]}曜`].join('|');
}

function spellWithWeek(which: string, day: string, at: number): string {
  return spellWeekday(day, at)
    .split('|')
    .map((each) => which + each)
    .join('|');
}

export const CHINESE_AND_JAPANESE: Vocabulary = {
  weekdays: CHINESE_DAYS.map(spellWeekday),
  // Months are numbers: "11月".
  months: [],
  days: { 0: '今天|今日|本日', 1: '明天|明日|あした|あす', 2: '后天|後天|明後日|あさって' },
  units: {
    minutes: '分钟|分鐘|分間|分',
    hours: '小时|小時|个小时|時間|钟头',
    days: '天|日|日間',
    weeks: '周|週|星期|个星期|週間|周内',
    months: '个月|個月|ヶ月|か月|カ月',
    years: '年',
  },
  parts: {
    morning: '上午|早上|早晨|午前|朝',
    noon: '中午|正午',
    afternoon: '下午|午後',
    evening: '晚上|夕方|傍晚',
    night: '夜',
    midnight: '午夜|半夜',
  },
  partsOfToday: { evening: '今晚|今夜|今晩' },
  weeks: {
    this_week: '这周|這週|本周|本週|今週',
    next_week: '下周|下週|来週|下星期|下礼拜|下个星期',
  },
  weekdaysOfWeek: {
    next_week: CHINESE_DAYS.map((day, at) => spellWithWeek('下', day, at)),
    this_week: CHINESE_DAYS.map((day, at) =>
      [...'这這本'].map((each) => spellWithWeek(each, day, at)).join('|'),
    ),
  },
  after: '后|後|之后|之後|以内|内',
  looseHourAfter: '点|點|时|時',
  ago: '前|之前',
  backward: '昨天|昨日|先週|上周',
  links: 'の|号|號',
};
