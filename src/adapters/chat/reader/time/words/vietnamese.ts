import type { Vocabulary } from './vocabulary.js';

export const VIETNAMESE: Vocabulary = {
  weekdays: ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy|thứ bẩy', 'chủ nhật|chúa nhật'],
  // Months are numbers: "tháng 11".
  months: [],
  days: { 0: 'hôm nay|bữa nay', 1: 'ngày mai', 2: 'ngày kia|ngày mốt|mốt' },
  units: {
    minutes: 'phút',
    hours: 'giờ|tiếng',
    days: 'ngày',
    weeks: 'tuần',
    months: 'tháng',
    years: 'năm',
  },
  parts: {
    morning: 'sáng|buổi sáng',
    noon: 'trưa|buổi trưa',
    afternoon: 'chiều|buổi chiều',
    evening: 'tối|buổi tối',
    night: 'đêm|ban đêm',
    midnight: 'nửa đêm',
  },
  partsOfToday: {
    morning: 'sáng nay',
    noon: 'trưa nay',
    afternoon: 'chiều nay',
    evening: 'tối nay',
    night: 'đêm nay',
  },
  weeks: { this: 'này', this_week: 'tuần này', next_week: 'tuần sau|tuần tới' },
  before: 'sau|trong|trong vòng|trong khoảng',
  after: 'nữa|sau|tới',
  hourBefore: 'lúc|vào lúc|vào',
  looseHourAfter: 'giờ',
  daysAfterPart: { 1: 'mai' },
  ago: 'trước',
  backward: 'hôm qua|hôm kia',
  dateBefore: 'ngày',
  links: 'lúc|vào|vào lúc|trước',
  numbers: ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'],
};
