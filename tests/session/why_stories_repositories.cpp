// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/repositories.h"
#include "session/stories_of_facts.h"

namespace stowage::session {

// An image that is pushed, run, deleted and run from what its instance holds; another one that was
// never there; and a repository that is deleted.
Story repositories()
{
    using namespace pulls;
    Story story;
    story.instance("i1", "us-east-1a");
    makeRepository(story);
    put(story, "1");
    define(story, "app", kUri + ":1");
    define(story, "other", kUri + ":2");
    run(story, "app");
    story.until(60);
    remove(story, "imageTag", "1");
    run(story, "app");
    run(story, "other");
    story.until(120);
    perform(story, doc::RemoveElements{{idOfElement(story, "imageRepository", "app")}});
    run(story, "other");
    story.until(200);
    return story;
}

} // namespace stowage::session
