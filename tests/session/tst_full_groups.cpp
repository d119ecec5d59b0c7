// SPDX-License-Identifier: GPL-3.0-or-later
// A service says that a target group is full once until there is a place in it.
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
// One place is left in tg, and none in more.
Story nearlyFull()
{
    Story story;
    story.balancer();
    story.call("elbv2:CreateTargetGroup", R"({"Name":"more","Protocol":"HTTP","Port":80})");
    story.call("elbv2:CreateListener",
               R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":81,"DefaultActions":[)"
               R"({"Type":"forward","TargetGroupArn":"more"}]})");
    story.instance("i1", "us-east-1a");
    story.definition("app", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    for (const auto& [group, count] : {std::pair("tg", 999), std::pair("more", 1'000)}) {
        std::string list;
        for (int port = 1; port <= count; ++port)
            list += (port > 1 ? "," : "") + std::string(R"({"Id":"i1","Port":)") +
                    std::to_string(port) + "}";
        story.call("elbv2:RegisterTargets", R"({"TargetGroupArn":")" + std::string(group) +
                                                R"(","Targets":[)" + list + "]}");
    }
    return story;
}

std::string behind(const std::vector<std::string>& groups)
{
    std::string list;
    for (const std::string& group : groups)
        list += std::string(list.empty() ? "" : ",") + R"({"targetGroupArn":")" + group +
                R"(","containerName":"app","containerPort":80})";
    return R"(,"healthCheckGracePeriodSeconds":100000,"loadBalancers":[)" + list + "]";
}

void update(Story& story, const std::string& more)
{
    QCOMPARE(story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web")" + more + "}"),
             std::string());
}

void leave(Story& story, int port)
{
    QCOMPARE(story.call("elbv2:DeregisterTargets",
                        R"({"TargetGroupArn":"tg","Targets":[{"Id":"i1","Port":)" +
                            std::to_string(port) + "}]}"),
             std::string());
}

// The groups that web said are full, in the order of saying.
std::string named(const Story& story)
{
    std::vector<std::string> told = story.events("web");
    std::string names;
    for (auto at = told.rbegin(); at != told.rend(); ++at) {
        if (at->find("failed to register targets") == std::string::npos)
            continue;
        const bool isMore = at->find("targetgroup/more/") != std::string::npos;
        names += std::string(names.empty() ? "" : " ") + (isMore ? "more" : "tg");
    }
    return names;
}

std::size_t targetsOf(const Story& story, const std::string& group)
{
    const Json state = story.state();
    return itemsOf(*state.find("targetHealth"), group).size();
}
} // namespace

class FullGroupsTest : public QObject {
    Q_OBJECT

private slots:
    void areNotToldForEachTargetThatLeaves();
    void areToldAgainAfterThereWasAPlace();
    void theNextGroupIsToldToo();
    void eachOfTwoIsTold();
};

// Three tasks, of which two wait.
void FullGroupsTest::areNotToldForEachTargetThatLeaves()
{
    Story story = nearlyFull();
    story.service("web", 3, behind({"tg"}));
    story.until(120);
    QCOMPARE(named(story), std::string("tg"));
    leave(story, 5);
    story.until(800);
    QCOMPARE(targetsOf(story, "tg"), std::size_t{1'000});
    QCOMPARE(named(story), std::string("tg"));
}

void FullGroupsTest::areToldAgainAfterThereWasAPlace()
{
    Story story = nearlyFull();
    story.service("web", 2, behind({"tg"}));
    story.until(120);
    leave(story, 5);
    leave(story, 6);
    story.until(800);
    QCOMPARE(targetsOf(story, "tg"), std::size_t{999});
    QCOMPARE(named(story), std::string("tg"));
    update(story, R"(,"desiredCount":4)");
    story.until(1'000);
    QCOMPARE(targetsOf(story, "tg"), std::size_t{1'000});
    QCOMPARE(named(story), std::string("tg tg"));
}

void FullGroupsTest::theNextGroupIsToldToo()
{
    Story story = nearlyFull();
    story.service("web", 2, behind({"tg"}));
    story.until(120);
    update(story, behind({"more"}));
    story.until(300);
    QCOMPARE(named(story), std::string("tg more"));
}

void FullGroupsTest::eachOfTwoIsTold()
{
    Story story = nearlyFull();
    story.service("web", 2, behind({"tg", "more"}));
    story.until(120);
    QCOMPARE(named(story), std::string("more tg"));
}

QTEST_APPLESS_MAIN(FullGroupsTest)
#include "tst_full_groups.moc"
