// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/listening.h"
#include "session/stories_of_facts.h"

namespace stowage::session {

// A rule that forwards, one that redirects and one that answers, until they are deleted.
Story routedRequests()
{
    using namespace listening;
    Story story = twoServices();
    addRule(story, 9, "/other", forward("tg2")); // whose target group belongs to alb from now on
    serve(story);
    for (const char* path : {"/api/orders", "/old", "/gone"})
        ask(story, path, path);
    story.until(100);
    addRule(story, 1, "/api/*", forward("tg2"));
    addRule(story, 2, "/old", redirect(R"("Path":"/new","StatusCode":"HTTP_301")"));
    addRule(story, 3, "/gone", fixed("410"));
    story.until(200);
    for (const char* rule : {"1", "2", "3", "9"})
        story.call("elbv2:DeleteRule", R"({"RuleArn":"alb:80:)" + std::string(rule) + R"("})");
    story.until(300);
    return story;
}

} // namespace stowage::session
