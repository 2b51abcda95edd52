import { makeAppointManagers } from './people/appoint-managers.js';
import { makeChangeSettings } from './people/change-settings.js';
import { makeIdentifyMember } from './people/identify-member.js';
import { makeListManagers } from './people/list-managers.js';
import { makeNoteLanguage } from './people/note-language.js';
import { makeRecogniseMember } from './people/recognise-member.js';

type PeopleDeps = Parameters<typeof makeAppointManagers>[0] &
  Parameters<typeof makeChangeSettings>[0] &
  Parameters<typeof makeIdentifyMember>[0] &
  Parameters<typeof makeListManagers>[0] &
  Parameters<typeof makeNoteLanguage>[0] &
  Parameters<typeof makeRecogniseMember>[0];

/** Who people are, and what their owner decides for all. */
export function makePeopleServices(deps: PeopleDeps) {
  return {
    identifyMember: makeIdentifyMember(deps),
    recogniseMember: makeRecogniseMember(deps),
    noteLanguage: makeNoteLanguage(deps),
    changeSettings: makeChangeSettings(deps),
    appointManagers: makeAppointManagers(deps),
    listManagers: makeListManagers(deps),
  };
}
