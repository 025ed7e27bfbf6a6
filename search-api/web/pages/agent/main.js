import { readAddress } from '../shared/address.js';
import { showChannels, startChannels } from '../shared/channels.js';
import { byId } from '../shared/dom.js';
import { showSession, startSession } from '../shared/session.js';
import { sayFaults } from '../shared/fault.js';
import { switchLanguage, translatePage } from '../shared/language.js';
import { ask, askFor, changeView, follow, repin } from './ask.js';
import { startEmbedded } from './box/embedded.js';
import { focusBox, focusField, startBox } from './box/question-box.js';
import { showUnread, startNews } from './changes/news.js';
import { enterReplies, startKeys } from './keys.js';
import { follows, load, showAgain } from './load.js';
import { guardInternal } from './replies/internal.js';

/** Back from the chat window, where a reply was pasted, the keyboard is where the next thing is looked for. */
function returnToBox() {
  const isFree = document.activeElement?.matches('body, .copies .copy, #ask-back');
  if (isFree && !readAddress().documentId) {
    focusField();
  }
}

const language = byId('language');
language.addEventListener('click', () => {
  switchLanguage();
  showChannels();
  showUnread();
  showSession();
  showAgain();
  language.focus();
});
byId('page').addEventListener('click', follow);
byId('views').addEventListener('click', changeView);
addEventListener('popstate', follows);
addEventListener('focus', returnToBox);
sayFaults();
translatePage();
startChannels(showAgain);
startBox({ ask, repin, down: enterReplies });
startKeys();
guardInternal();
startEmbedded(askFor);
startNews();
startSession();
if (!readAddress().documentId) {
  focusBox();
}
load();
