import { answerOpenMoney, answerSaveMoney } from './answer-money-settings.js';
import { answerOpenSending } from './answer-open-sending.js';
import { answerOpenSettings } from './answer-open-settings.js';
import { answerSaveSending } from './answer-save-sending.js';
import { answerSaveSettings } from './answer-save-settings.js';
import { answerAskZone, answerSaveZone, answerSetZone } from './answer-zone.js';

/** What is set: by a merchant for all its links, and by each person for the times they read. */
export const SETTINGS_ANSWERS = {
  open_settings: answerOpenSettings,
  save_settings: answerSaveSettings,
  open_money: answerOpenMoney,
  save_money: answerSaveMoney,
  open_sending: answerOpenSending,
  save_sending: answerSaveSending,
  ask_zone: answerAskZone,
  set_zone: answerSetZone,
  save_zone: answerSaveZone,
};
