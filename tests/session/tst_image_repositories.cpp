// SPDX-License-Identifier: GPL-3.0-or-later
// What is pulled from repositories that are drawn, and what a task stops for where it cannot be.
#include "kinds/compute/instance.h"
#include "kinds/network/subnet.h"
#include "session/repositories.h"
#include "session/serverless.h"

#include <QtTest>

#include <set>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::pulls;
using io::Json;

class ImageRepositoriesTest : public QObject {
    Q_OBJECT

private slots:
    void aPullTakesAsLongAsItsTagIsLarge();
    void whatIsMissingCannotBePulled_data();
    void whatIsMissingCannotBePulled();
    void aRepositoryThatIsDeletedIsMissed();
    void aPushLeavesTheImageBeforeWithoutATag();
    void aDeletedImageIsPulledNoMore();
    void aDeploymentMissesItsVersion();
    void theAgentAsksOrTakesWhatItHolds_data();
    void theAgentAsksOrTakesWhatItHolds();
    void anInstanceKeepsAnOldTag();
    void dockerHubLetsSoManyGo();
    void aPrivateRepositoryAsksForCredentials();
};

namespace {
const std::string kNotFound = "CannotPullContainerError: Error response from daemon: manifest for ";

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

std::vector<std::string> reasons(const Story& story)
{
    std::vector<std::string> all;
    for (const Json& task : story.tasks())
        if (textOf(task, "lastStatus") == "STOPPED")
            all.push_back(textOf(task, "stoppedReason"));
    return all;
}

std::int64_t runningTasks(const Story& story)
{
    std::int64_t count = 0;
    for (const Json& task : story.tasks())
        count += textOf(task, "lastStatus") == "RUNNING" ? 1 : 0;
    return count;
}

std::string digestOf(const Json& task)
{
    return textOf(itemsOf(task, "containers").front(), "imageDigest");
}

void setBehavior(Story& story, int behavior)
{
    if (behavior != 0)
        perform(story, doc::SetField{{idOfElement(story, "instance", "i1")},
                                     "imagePullBehavior",
                                     doc::Choice{behavior}});
}

// An instance, and a task that runs app:1 of Amazon ECR.
Story withImage(int behavior = 0)
{
    Story story;
    story.instance("i1", "us-east-1a");
    setBehavior(story, behavior);
    makeRepository(story);
    put(story, "1", 100);
    define(story, "app", kUri + ":1");
    story.until(200);
    run(story, "app");
    story.until(300);
    return story;
}
} // namespace

void ImageRepositoriesTest::aPullTakesAsLongAsItsTagIsLarge()
{
    Story story;
    story.instance("i1", "us-east-1a");
    QCOMPARE(makeRepository(story), std::string());
    QCOMPARE(put(story, "1", 400), std::string());
    define(story, "app", kUri + ":1");
    run(story, "app");
    story.until(60);
    const Json task = story.tasks().front();
    QCOMPARE(secondsOf(task, "pullStoppedAt") - secondsOf(task, "pullStartedAt"), 20.0);
    const std::vector<Json> images = imagesOf(story);
    QCOMPARE(images.size(), std::size_t{1});
    QCOMPARE(numberOf(images.front(), "imageSizeInBytes"), std::int64_t{419'430'400});
    QCOMPARE(textOf(images.front(), "imageDigest"), digestOf(task));
    const Json repository = itemsOf(story.state(), "repositories").front();
    QCOMPARE(textOf(repository, "repositoryUri"), kUri);
    QCOMPARE(numberOf(repository, "pulls"), std::int64_t{1});
}

void ImageRepositoriesTest::whatIsMissingCannotBePulled_data()
{
    QTest::addColumn<bool>("onFargate");
    QTest::addColumn<QString>("reason");
    QTest::newRow("an instance") << false
                                 << text(kNotFound + kUri +
                                         ":2 not found: manifest unknown: Requested image not "
                                         "found");
    QTest::newRow("Fargate") << true
                             << text("CannotPullContainerError: pull image manifest has been "
                                     "retried 1 time(s): failed to resolve ref " +
                                     kUri + ":2: " + kUri + ":2: not found");
}

void ImageRepositoriesTest::whatIsMissingCannotBePulled()
{
    QFETCH(bool, onFargate);
    QFETCH(QString, reason);
    Story story;
    story.instance("i1", "us-east-1a");
    makeRepository(story);
    put(story, "1");
    if (onFargate) {
        story.call("ecs:RegisterTaskDefinition",
                   R"({"family":"app","networkMode":"awsvpc","cpu":"256","memory":"512",)"
                   R"("requiresCompatibilities":["FARGATE"],"executionRoleArn":"execution",)"
                   R"("containerDefinitions":[{"name":"app","image":)" +
                       quoted(kUri + ":2") + "}]}");
        story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" +
                                      serverless::kOnFargate + serverless::network() + "}");
    } else {
        define(story, "app", kUri + ":2");
        run(story, "app");
    }
    story.until(120);
    QCOMPARE(reasons(story).size(), std::size_t{1});
    QCOMPARE(text(reasons(story).front()), reason);
    const WhyCard card = whyLast(story, FactKind::imageRefused);
    QCOMPARE(firstRule(card), std::string("image.repository"));
    QVERIFY2(card.sentence.find("the repository app holds no image tagged 2") != std::string::npos,
             card.sentence.c_str());
}

void ImageRepositoriesTest::aRepositoryThatIsDeletedIsMissed()
{
    Story story;
    story.instance("i1", "us-east-1a");
    makeRepository(story);
    put(story, "1");
    perform(story, doc::RemoveElements{{idOfElement(story, "imageRepository", "app")}});
    define(story, "app", kUri + ":1");
    run(story, "app");
    story.until(60);
    QCOMPARE(reasons(story).size(), std::size_t{1});
    QCOMPARE(text(reasons(story).front()),
             text("CannotPullContainerError: Error response from daemon: repository " + kUri +
                  " not found: name unknown: The repository with name 'app' does not exist in the "
                  "registry with id '123456789012'"));
    makeRepository(story);
    put(story, "1");
    run(story, "app");
    story.until(120);
    QCOMPARE(runningTasks(story), std::int64_t{1});
}

void ImageRepositoriesTest::aPushLeavesTheImageBeforeWithoutATag()
{
    Story story = withImage();
    const std::string first = digestOf(story.tasks().front());
    QCOMPARE(put(story, "1", 50), std::string());
    std::vector<Json> images = imagesOf(story);
    QCOMPARE(images.size(), std::size_t{2});
    QCOMPARE(textOf(images[0], "imageDigest"), first);
    QVERIFY(images[0].find("imageTags") == nullptr);
    QCOMPARE(itemsOf(images[1], "imageTags").size(), std::size_t{1});
    QVERIFY(textOf(images[1], "imageDigest") != first);
    run(story, "app");
    story.until(400);
    std::set<std::string> run;
    for (const Json& task : story.tasks())
        run.insert(digestOf(task));
    QCOMPARE(run, (std::set<std::string>{first, textOf(images[1], "imageDigest")}));
    QCOMPARE(remove(story, "imageDigest", first), std::string());
    images = imagesOf(story);
    QCOMPARE(images.size(), std::size_t{1});
    QCOMPARE(runningTasks(story), std::int64_t{2}); // what runs stays
}

// The second instance never held it.
void ImageRepositoriesTest::aDeletedImageIsPulledNoMore()
{
    Story story = withImage();
    QCOMPARE(remove(story, "imageTag", "1"), std::string());
    QVERIFY(imagesOf(story).empty());
    story.instance("i2", "us-east-1a");
    story.call("ecs:StartTask",
               R"({"cluster":"shop","taskDefinition":"app","containerInstances":["i2"]})");
    story.until(400);
    QCOMPARE(reasons(story).size(), std::size_t{1});
    QVERIFY(reasons(story).front().starts_with(kNotFound));
    const WhyCard card = whyLast(story, FactKind::imageRefused);
    QVERIFY(!card.causes.empty());
    QCOMPARE(text(card.causes.front().text), QStringLiteral("app:1 of app was deleted."));
    QCOMPARE(runningTasks(story), std::int64_t{1});
}

void ImageRepositoriesTest::aDeploymentMissesItsVersion()
{
    Story story;
    story.instance("i1", "us-east-1a");
    makeRepository(story);
    put(story, "1");
    define(story, "app", kUri + ":1");
    story.service("web", 1, R"(,"placementConstraints":[{"type":"distinctInstance"}])");
    story.until(100);
    const std::string first = digestOf(story.tasks().front());
    put(story, "1");
    remove(story, "imageDigest", first);
    story.instance("i2", "us-east-1a");
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":2})");
    story.until(130);
    QVERIFY(!reasons(story).empty());
    QCOMPARE(text(reasons(story).front()),
             text(kNotFound + kUri + "@" + first +
                  " not found: manifest unknown: Requested image not found"));
    QVERIFY(
        whyLast(story, FactKind::imageRefused)
            .sentence.find("no longer holds the image that 1 named when the deployment began") !=
        std::string::npos);
}

void ImageRepositoriesTest::theAgentAsksOrTakesWhatItHolds_data()
{
    QTest::addColumn<int>("behavior");
    QTest::addColumn<int>("running"); // of two, once the tag is gone
    QTest::addColumn<int>("warned");
    QTest::newRow("default") << 0 << 2 << 1;
    QTest::newRow("always") << 1 << 1 << 0;
    QTest::newRow("once") << 2 << 2 << 0;
    QTest::newRow("prefer-cached") << 3 << 2 << 0;
}

void ImageRepositoriesTest::theAgentAsksOrTakesWhatItHolds()
{
    QFETCH(int, behavior);
    QFETCH(int, running);
    QFETCH(int, warned);
    Story story = withImage(behavior);
    QCOMPARE(runningTasks(story), std::int64_t{1});
    remove(story, "imageTag", "1");
    run(story, "app");
    story.until(400);
    QCOMPARE(runningTasks(story), std::int64_t{running});
    QCOMPARE(factsOf(story, FactKind::imageFromCache).size(), static_cast<std::size_t>(warned));
}

void ImageRepositoriesTest::anInstanceKeepsAnOldTag()
{
    Story story = withImage(2); // once
    put(story, "1");
    run(story, "app");
    story.until(400);
    const std::vector<Json> tasks = story.tasks();
    QCOMPARE(tasks.size(), std::size_t{2});
    QCOMPARE(digestOf(tasks[0]), digestOf(tasks[1]));
    QCOMPARE(numberOf(itemsOf(story.state(), "repositories").front(), "pulls"), std::int64_t{1});
}

// Tasks on Fargate hold nothing, and those of a zone share the address of its NAT gateway.
void ImageRepositoriesTest::dockerHubLetsSoManyGo()
{
    Story story;
    doc::ImageRepository hub;
    hub.registry = doc::ImageRegistry::dockerHub;
    hub.images = {{"1", 20, {}}};
    hub.pullLimit = 2;
    draw(story, "app", hub, {});
    serverless::define(story);
    story.service("none", 0, serverless::kOnFargate + serverless::network(R"("us-east-1a")"));
    const ElementId subnet = idOfElement(story, "subnet", "default-a");
    if (story.session.document().find(subnet)->as<doc::Subnet>()->access ==
        doc::SubnetAccess::isPublic)
        perform(story, doc::SetField{{subnet},
                                     "access",
                                     doc::Choice{static_cast<int>(doc::SubnetAccess::isPrivate)}});
    const auto runOnFargate = [&story] {
        story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" +
                                      serverless::kOnFargate +
                                      serverless::network(R"("us-east-1a")") + "}");
    };
    for (int n = 0; n < 3; ++n)
        runOnFargate();
    story.until(120);
    QCOMPARE(runningTasks(story), std::int64_t{2});
    QCOMPARE(reasons(story).size(), std::size_t{1});
    QVERIFY2(text(reasons(story).front())
                 .contains("429 Too Many Requests - Server message: toomanyrequests: You have "
                           "reached your pull rate limit."),
             reasons(story).front().c_str());
    QCOMPARE(firstRule(whyLast(story, FactKind::imageRefused)), std::string("image.rateLimit"));
    story.until(6 * 3'600 + 120);
    runOnFargate();
    story.until(6 * 3'600 + 240);
    QCOMPARE(runningTasks(story), std::int64_t{3});
}

void ImageRepositoriesTest::aPrivateRepositoryAsksForCredentials()
{
    Story story;
    story.instance("i1", "us-east-1a");
    doc::ImageRepository hub;
    hub.registry = doc::ImageRegistry::dockerHub;
    hub.images = {{"1", 20, {}}};
    hub.isPrivate = true;
    draw(story, "shop/app", hub, {});
    define(story, "app", "shop/app:1");
    run(story, "app");
    story.until(60);
    QCOMPARE(reasons(story).size(), std::size_t{1});
    QCOMPARE(text(reasons(story).front()),
             QStringLiteral("CannotPullContainerError: Error response from daemon: pull access "
                            "denied for shop/app, repository does not exist or may require 'docker "
                            "login': denied: requested access to the resource is denied"));
    QCOMPARE(firstRule(whyLast(story, FactKind::imageRefused)), std::string("image.private"));
}

QTEST_GUILESS_MAIN(ImageRepositoriesTest)
#include "tst_image_repositories.moc"
