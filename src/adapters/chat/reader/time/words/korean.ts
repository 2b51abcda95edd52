import type { Vocabulary } from './vocabulary.js';

export const KOREAN: Vocabulary = {
  weekdays: ['월요일', '화요일', '수요일', '목요일', '금요일', '토요일', '일요일'],
  // Months are numbers: "11월".
  months: [],
  days: { 0: '오늘', 1: '내일', 2: '모레|내일모레' },
  units: {
    minutes: '분',
    hours: '시간',
    days: '일|일간',
    weeks: '주|주일|주간',
    months: '개월|달',
    years: '년',
  },
  parts: {
    morning: '오전|아침|새벽',
    noon: '정오',
    afternoon: '오후',
    evening: '저녁',
    night: '밤',
    midnight: '자정',
  },
  partsOfToday: { night: '오늘 밤|오늘밤', evening: '오늘 저녁' },
  weeks: { this: '이번', next: '다음', this_week: '이번 주|이번주', next_week: '다음 주|다음주' },
  after: '후|뒤|이내|안에|내',
  looseHourAfter: '시',
  ago: '전',
  backward: '어제|그제|지난',
  links: '에|의',
};
