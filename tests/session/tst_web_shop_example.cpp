// SPDX-License-Identifier: GPL-3.0-or-later
// The web shop, in which all comes together: what its note says, and what fails without a part.
#include "session/example.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::messages;

class WebShopExampleTest : public QObject {
    Q_OBJECT

private slots:
    void servesWorksAndScales();
    void getsOverALostInstance();
    void withoutTheRuleAppsGoToWeb();
    void withoutATaskRoleTheQueueGrows();
};

namespace {
std::int64_t mails(const Story& story)
{
    return events::counted(story, "subscribers", "Administrator", "mails");
}
} // namespace

void WebShopExampleTest::servesWorksAndScales()
{
    Story story(exampleNamed("web-shop"));
    story.until(300);
    QCOMPARE(story.running("web"), std::int64_t{6});
    QCOMPARE(story.running("api"), std::int64_t{3});
    QCOMPARE(story.running("worker"), std::int64_t{3});
    const std::int64_t failed = failedWith(story, "shoppers", "503");
    const std::int64_t web = requestsToGroup(story, "tg-web"),
                       api = requestsToGroup(story, "tg-api");
    story.until(400);
    QCOMPARE(requestsToGroup(story, "tg-web") - web, std::int64_t{24'000});
    QCOMPARE(requestsToGroup(story, "tg-api") - api, std::int64_t{8'000});
    QVERIFY(visible(story) > 1'500);
    story.until(810);
    QCOMPARE(failedWith(story, "shoppers", "503"), failed);
    QCOMPARE(story.running("worker"), std::int64_t{12});
    QVERIFY(visible(story) < 100);
    QVERIFY(isWhole(story));
}

void WebShopExampleTest::getsOverALostInstance()
{
    Story story(exampleNamed("web-shop"));
    story.until(839);
    QCOMPARE(mails(story), std::int64_t{1});
    story.until(1'200);
    QVERIFY(mails(story) > 1);
    QCOMPARE(story.running("web"), std::int64_t{6});
    QCOMPARE(story.running("api"), std::int64_t{3});
    QCOMPARE(itemsOf(story.state(), "containerInstances").size(), std::size_t{3});
}

void WebShopExampleTest::withoutTheRuleAppsGoToWeb()
{
    Story story(exampleNamed("web-shop"));
    story.until(300);
    QCOMPARE(story.call("elbv2:DeleteRule", R"({"RuleArn":"web-alb:80:10"})"), std::string());
    story.until(301);
    const std::int64_t web = requestsToGroup(story, "tg-web"),
                       api = requestsToGroup(story, "tg-api");
    story.until(401);
    QCOMPARE(requestsToGroup(story, "tg-web") - web, std::int64_t{32'000});
    QCOMPARE(requestsToGroup(story, "tg-api"), api);
}

void WebShopExampleTest::withoutATaskRoleTheQueueGrows()
{
    Story story(exampleNamed("web-shop"));
    story.until(200);
    takeAway(story, "role-1");
    story.until(280);
    const std::int64_t deleted = counted(story, "deleted");
    story.until(350);
    QCOMPARE(counted(story, "deleted"), deleted);
    QVERIFY(visible(story) > 200);
    QVERIFY(isWhole(story));
}

QTEST_GUILESS_MAIN(WebShopExampleTest)
#include "tst_web_shop_example.moc"
