// SPDX-License-Identifier: GPL-3.0-or-later
// A queue that is put into the line of users changes how the running system works, and undo changes
// it back without going back in time.
#include "document/splice.h"
#include "session/drawn.h"
#include "session/messages.h"
#include "session/shop.h"
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::messages;

class SplicedTrafficTest : public QObject {
    Q_OBJECT

private slots:
    void usersSendMessagesThatTheServiceWorksOn();
};

namespace {
// So far; -1 where they send none.
std::int64_t requests(const Story& story)
{
    const io::Json state = story.state();
    const io::Json* users = state.find("traffic")->find("users");
    return users == nullptr ? -1 : numberOf(*users, "requests");
}
} // namespace

void SplicedTrafficTest::usersSendMessagesThatTheServiceWorksOn()
{
    const Drawn shop = runningShop();
    Story story(shop.document);
    story.until(600);
    QVERIFY(requests(story) > 1'000);
    const doc::Document& drawn = story.session.document();
    const doc::Link* line = nullptr;
    for (const auto& link : drawn.linksFrom(shop.users))
        line = link.get();
    QVERIFY(line != nullptr);
    const auto plan = doc::splicePlan(drawn, *doc::findKind("queue"), *line, {});
    QVERIFY(plan && !plan->refusal && plan->edits.size() == 1);
    perform(story, plan->edits.front());
    story.until(660);
    const std::int64_t asked = requests(story);
    story.until(1'800); // the revision with the task role has been rolled out
    QCOMPARE(requests(story), asked);
    const std::int64_t sent = counted(story, "sent", "queue-1");
    // As many messages as there were requests: 20 a second, for 20 minutes.
    QVERIFY2(std::abs(sent - 24'000) < 400, std::to_string(sent).c_str());
    QVERIFY(counted(story, "deleted", "queue-1") > 100);
    QVERIFY(story.session.undo().has_value());
    story.until(2'400);
    QVERIFY(requests(story) > asked + 5'000);
    QVERIFY(story.session.document().find(plan->element) == nullptr);
}

QTEST_GUILESS_MAIN(SplicedTrafficTest)
#include "tst_spliced_traffic.moc"
