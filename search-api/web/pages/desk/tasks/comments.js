import { announce, focusOn } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { html } from '../../shared/template.js';
import { listComments } from '../api/lists.js';
import { deskAddress } from '../parts/addresses.js';
import { commentKey, commentView } from '../parts/comment.js';
import { Task } from './task.js';

/** What agents said of replies in words, and nobody has dealt with. */
export function commentsTask(owner, limit) {
  let done = 0;
  const read = (offset) => listComments({ owner, offset: offset && offset - done, limit });
  const task = new Task('comments', 'taskComments', read, (comment) => lineView(comment, () => isDone(comment)));

  function isDone(comment) {
    // It is no longer among the open ones.
    done += 1;
    task.remove(comment);
    announce(t('commentDone'));
    focusOn('[data-task=comments] h2');
  }

  return task.load();
}

function lineView(comment, done) {
  const { documentId, anchor } = comment;
  return html`
    <li data-comment=${commentKey(comment)}>
      <a class="title" href=${deskAddress('edit', documentId, anchor)}><code>${documentId}#${anchor}</code></a>
      ${commentView(comment, done)}
    </li>`;
}
