import { makeBindChat, makeUnbindChat } from './chat/bind-chat.js';
import { type CheckPlacesDeps, makeCheckPlaces } from './chat/check-places.js';
import { makeListKeepers } from './chat/list-keepers.js';
import { makeMoveChat } from './chat/move-chat.js';
import { makeNoteChatFound, makeNoteChatLost, type NoteChatLostDeps } from './chat/note-chat-lost.js';
import { makeNoteInvited, type NoteInvitedDeps } from './chat/note-invited.js';
import { makeWatchPlace } from './chat/watch-place.js';
import { type CloseMerchantDeps, makeCloseMerchant, makeReopenMerchant } from './merchants/close-merchant.js';
import { makeSignUp, type SignUpDeps } from './merchants/sign-up.js';
import { makeAddPeople } from './people/add-people.js';
import { makeAppointManagers } from './people/appoint-managers.js';
import { makeChangeSettings } from './people/change-settings.js';
import { makeChangeTimeZone } from './people/change-time-zone.js';
import { makeFindDoers } from './people/find-doers.js';
import { makeGetJoining } from './people/get-joining.js';
import { makeGetTeam, makeGetTeammate } from './people/get-team.js';
import { makeIdentifyMember } from './people/identify-member.js';
import { type InviteAccountDeps, makeInviteAccount } from './people/invite-account.js';
import { type JoinByCodeDeps, makeJoinByCode } from './people/join-by-code.js';
import { makeListApprovers } from './people/list-approvers.js';
import { type ListDoingsDeps, makeListDoings } from './people/list-doings.js';
import { makeListManagers } from './people/list-managers.js';
import { makeListOwners } from './people/list-owners.js';
import { makeListTeam } from './people/list-team.js';
import { makeChangeRole, makeRemoveMember, makeSetDeputy } from './people/manage-member.js';
import { makeNoteAccountGone } from './people/note-account-gone.js';
import { makeNoteLanguage } from './people/note-language.js';
import { makeRecogniseMember } from './people/recognise-member.js';

type PeopleDeps = Parameters<typeof makeAppointManagers>[0] &
  Parameters<typeof makeBindChat>[0] &
  CheckPlacesDeps &
  NoteInvitedDeps &
  Parameters<typeof makeChangeSettings>[0] &
  Parameters<typeof makeIdentifyMember>[0] &
  Parameters<typeof makeListManagers>[0] &
  Parameters<typeof makeNoteLanguage>[0] &
  Parameters<typeof makeRecogniseMember>[0] &
  InviteAccountDeps &
  JoinByCodeDeps &
  ListDoingsDeps &
  SignUpDeps &
  CloseMerchantDeps &
  NoteChatLostDeps;

/** Who people are, and what their owner decides for all. */
export function makePeopleServices(deps: PeopleDeps) {
  return {
    identifyMember: makeIdentifyMember(deps),
    recogniseMember: makeRecogniseMember(deps),
    noteLanguage: makeNoteLanguage(deps),
    changeSettings: makeChangeSettings(deps),
    appointManagers: makeAppointManagers(deps),
    listManagers: makeListManagers(deps),
    listOwners: makeListOwners(deps),
    listTeam: makeListTeam(deps),
    listApprovers: makeListApprovers(deps),
    findDoers: makeFindDoers(deps),
    changeTimeZone: makeChangeTimeZone(deps),
    signUp: makeSignUp(deps),
    closeMerchant: makeCloseMerchant(deps),
    reopenMerchant: makeReopenMerchant(deps),
    inviteAccount: makeInviteAccount(deps),
    getJoining: makeGetJoining(deps),
    joinByCode: makeJoinByCode(deps),
    ...makeTeamServices(deps),
    ...makePlaceServices(deps),
  };
}

/** Who may do what, and who may no more. */
function makeTeamServices(deps: PeopleDeps) {
  return {
    getTeam: makeGetTeam(deps),
    getTeammate: makeGetTeammate(deps),
    addPeople: makeAddPeople(deps),
    listDoings: makeListDoings(deps),
    changeRole: makeChangeRole(deps),
    removeMember: makeRemoveMember(deps),
    setDeputy: makeSetDeputy(deps),
    noteAccountGone: makeNoteAccountGone(deps),
  };
}

/** Which chats are whose, and which of them follow all links. */
function makePlaceServices(deps: PeopleDeps) {
  return {
    bindChat: makeBindChat(deps),
    unbindChat: makeUnbindChat(deps),
    moveChat: makeMoveChat(deps),
    noteChatLost: makeNoteChatLost(deps),
    listKeepers: makeListKeepers(deps),
    noteChatFound: makeNoteChatFound(deps),
    watchPlace: makeWatchPlace(deps),
    checkPlaces: makeCheckPlaces(deps),
    noteInvited: makeNoteInvited(deps),
  };
}
