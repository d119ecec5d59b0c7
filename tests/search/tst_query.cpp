// SPDX-License-Identifier: GPL-3.0-or-later
// What can be typed to find things, line by line.
#include "kinds/compute/cluster.h"
#include "kinds/compute/container.h"
#include "kinds/compute/instance.h"
#include "kinds/compute/service.h"
#include "kinds/events/event_rule.h"
#include "kinds/network/subnet.h"
#include "search/match.h"
#include "search/vocabulary.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::search;

class QueryTest : public QObject {
    Q_OBJECT

private slots:
    void findsWhatIsAskedFor_data();
    void findsWhatIsAskedFor();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void nothingTypedIsNothingAsked_data();
    void nothingTypedIsNothingAsked();
    void everyPropertyOfEveryKindCanBeAskedFor();
    void everyKindIsFoundByWhatItIsCalled();
    void neverLooksIntoSecrets();
};

namespace {

doc::Element element(const char* id, const char* name, doc::Props props, const char* parent = "")
{
    doc::Element made;
    made.id = ElementId(id);
    made.name = name;
    made.parent = ElementId(parent);
    made.props = std::move(props);
    return made;
}

// A cluster with two services, an instance in each of two zones, and a container.
doc::Document drawing()
{
    doc::Document document;
    document.put(element("cluster-1", "shop", doc::Cluster{}));
    document.put(element("service-1", "web", doc::Service{}, "cluster-1"));
    doc::Service orders;
    orders.desiredCount = 7;
    document.put(element("service-2", "orders", orders, "cluster-1"));
    document.put(element("instance-1", "i-1", doc::Instance{}, "cluster-1"));
    document.put(element("instance-2", "i-2", doc::Instance{}, "cluster-1"));
    doc::Subnet subnet;
    subnet.availabilityZone = "us-east-1a";
    document.put(element("subnet-1", "left", subnet));
    subnet.availabilityZone = "us-east-1b";
    document.put(element("subnet-2", "right", subnet));
    document.putLink({ElementId("instance-1"), ElementId("subnet-1"), "subnet"});
    document.putLink({ElementId("instance-2"), ElementId("subnet-2"), "subnet"});
    doc::Container nginx;
    nginx.image = "nginx:1.27";
    nginx.environment = {{"PASSWORD", "swordfish"}};
    document.put(element("container-1", "proxy", nginx));
    document.put(element("rule-1", "nightly", doc::EventRule{}));
    return document;
}

Readout readout(const char* id, Mood mood, const char* word)
{
    Readout made;
    made.subject = ElementId(id);
    made.mood = mood;
    made.word = word;
    return made;
}

std::vector<Readout> readouts()
{
    Readout web = readout("service-1", Mood::starting, "ACTIVE");
    web.lines = {{"Desired", "4"},
                 {"Running", "3"},
                 {"Pending", "1"},
                 {"CPUUtilization", "45 %, tasks 30 % to 60 %"},
                 {"Requests", "20 req/s"}};
    Readout orders = readout("service-2", Mood::unhealthy, "ACTIVE");
    orders.lines = {{"Desired", "7"}, {"Running", "7"}, {"Pending", "0"}};
    Readout left = readout("instance-1", Mood::running, "ACTIVE");
    left.gauges = {{"cpu", 1'900, 1'800, 2'048, "units"}, {"mem", 512, 256, 4'096, "MiB"}};
    Readout right = readout("instance-2", Mood::stopping, "DRAINING");
    right.gauges = {{"cpu", 256, 100, 2'048, "units"}, {"mem", 512, 256, 4'096, "MiB"}};
    Readout member;
    member.subject = EntityId{EntityKind::instance, 9};
    member.name = "asg i-9";
    member.mood = Mood::running;
    member.word = "ACTIVE";
    member.zone = "us-east-1b";
    member.spot = true;
    member.lifecycle = "InService";
    return {web, orders, left, right, member};
}

TaskReadout task(std::uint32_t number, const char* service, const char* host, const char* label)
{
    TaskReadout made;
    made.task = {EntityKind::task, number};
    made.service = ElementId(service);
    made.host = ElementId(host);
    made.label = label;
    return made;
}

std::vector<TaskReadout> tasks()
{
    TaskReadout pulls = task(1, "service-1", "instance-1", "web 1");
    pulls.status = TaskStatus::pending;
    pulls.mood = Mood::starting;
    pulls.word = "PENDING pulling";
    pulls.zone = "us-east-1a";
    TaskReadout ill = task(2, "service-2", "instance-2", "orders 2");
    ill.status = TaskStatus::running;
    ill.health = HealthStatus::unhealthy;
    ill.mood = Mood::unhealthy;
    ill.word = "RUNNING unhealthy";
    ill.zone = "us-east-1b";
    ill.revision = 3;
    TaskReadout waits = task(3, "service-1", "", "web 3");
    waits.status = TaskStatus::provisioning;
    waits.waits = true;
    waits.mood = Mood::starting;
    waits.word = "PROVISIONING";
    TaskReadout well = task(4, "service-2", "instance-1", "orders 4");
    well.status = TaskStatus::running;
    well.health = HealthStatus::healthy;
    well.mood = Mood::running;
    well.word = "RUNNING";
    well.zone = "us-east-1a";
    return {pulls, ill, waits, well};
}

// The names of what fits, in the order of the drawing, then instances of groups, then tasks.
QString found(const Query& query)
{
    const doc::Document document = drawing();
    const std::vector<Readout> live = readouts();
    const std::vector<TaskReadout> running = tasks();
    QStringList names;
    for (const auto& each : document.elements()) {
        const Readout* known = nullptr;
        for (const Readout& one : live)
            if (one.subject == Subject(each->id))
                known = &one;
        if (fits(document, query, {each.get(), known, nullptr}))
            names += QString::fromStdString(each->name);
    }
    for (const Readout& one : live)
        if (!one.name.empty() && fits(document, query, {nullptr, &one, nullptr}))
            names += QString::fromStdString(one.name);
    for (const TaskReadout& one : running)
        if (fits(document, query, {nullptr, nullptr, &one}))
            names += QString::fromStdString(one.label);
    return names.join(QStringLiteral(", "));
}

} // namespace

void QueryTest::findsWhatIsAskedFor_data()
{
    QTest::addColumn<QString>("names");
    const auto row = [](const char* typed, const char* names) {
        QTest::newRow(typed) << QString::fromUtf8(names);
    };
    // Names, kinds, ids and values by a word.
    row("proxy", "proxy");
    row("PROXY", "proxy");
    row("web", "web, web 1, web 3");
    row("web task", "web 1, web 3");
    row("service-2", "orders");
    row("\"ECS cluster\"", "shop");
    row("nginx", "proxy");
    row("\"nginx:1\"", "proxy");
    row("nothing-of-the-kind", "");
    // Live state by a word.
    row("pending", "web, web 1, web 3");
    row("pulling", "web 1");
    row("provisioning", "web 3");
    row("waiting", "web 3");
    row("unhealthy", "orders, orders 2");
    row("healthy", "orders 4");
    row("draining", "i-2");
    row("full", "i-1");
    row("spot", "asg i-9");
    row("state:inservice", "asg i-9");
    row("state:running", "i-1, asg i-9, orders 2, orders 4");
    row("is:run", "i-1, asg i-9, orders 2, orders 4");
    row("state=healthy", "orders 4");
    row("state:enabled", "nightly"); // as it is drawn
    // One place each.
    row("name:o", "orders, shop, proxy, orders 2, orders 4");
    row("name=web", "web");
    row("kind:service", "web, orders");
    row("kind:services", "web, orders");
    row("kind:SERVICE", "web, orders");
    row("kind:task", "web 1, orders 2, web 3, orders 4");
    row("kind:instance", "i-1, i-2, asg i-9");
    row("kind:\"container instance\"", "i-1, i-2, asg i-9");
    row("kind:container", "proxy");
    row("kind:clus", "shop");
    row("kind:service,cluster", "shop, web, orders");
    row("az:b", "i-2, right, asg i-9, orders 2");
    row("zone:us-east-1a", "i-1, left, web 1, orders 4");
    row("az:a,b kind:instance", "i-1, i-2, asg i-9");
    row("service:web", "web, web 1, web 3");
    row("service:web az:a", "web 1");
    row("in:shop kind:service", "web, orders");
    row("in:i-2", "orders 2");
    row("in:web", "web 1, web 3");
    // Numbers.
    row("cpu>80", "i-1");
    row("cpu>=80%", "i-1");
    row("cpu>40", "i-1, web");
    row("cpu<10", "i-2");
    row("reservedcpu>90", "i-1");
    row("reserved-cpu>90", "i-1");
    row("memory<50", "i-1, i-2");
    row("running<4", "web");
    row("running<=7", "orders, web");
    row("pending>0", "web");
    row("pending!=0", "web");
    row("running:7", "orders");
    row("requests>10", "web");
    row("revision>2", "orders 2");
    // What is drawn, by key and by label.
    row("desiredCount=7", "orders");
    row("\"Desired tasks\">5", "orders");
    row("desired-tasks>5", "orders");
    row("image:nginx", "proxy");
    row("image:nginx:1", "proxy");
    row("image=nginx", "");
    // Leaving out.
    row("-kind:task web", "web");
    row("kind:service -web", "orders");
    row("kind:service name!=web", "orders");
    row("kind:service -unhealthy", "web");
    row("kind:task -healthy -pending", "orders 2");
}

void QueryTest::findsWhatIsAskedFor()
{
    QFETCH(QString, names);
    const Result<Query> query = parseQuery(QTest::currentDataTag());
    QVERIFY2(query.has_value(), query ? "" : query.error().message.c_str());
    QStringList wanted = names.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    QStringList are = found(*query).split(QStringLiteral(", "), Qt::SkipEmptyParts);
    wanted.sort();
    are.sort();
    QCOMPARE(are.join(QStringLiteral(", ")), wanted.join(QStringLiteral(", ")));
}

void QueryTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("words");
    const auto row = [](const char* typed, const char* words) {
        QTest::newRow(typed) << QString::fromUtf8(words);
    };
    row("cpu>", "Write what follows “cpu>”, as in cpu>80.");
    row("cpu>much", "“much” is no number: write one, as in cpu>80.");
    row("cpu>1,2", "“1,2” is no number: write one, as in cpu>80.");
    row("az:", "Write what follows “az:”, as in az:b.");
    row("az:a,", "Write what follows “az:”, as in az:b.");
    row("az>3", "“az” is no number: write az:3.");
    row("kind:servce", "There is no kind “servce”. Did you mean service?");
    row("kind:xyzzy", "There is no kind “xyzzy”.");
    row("zon:b",
        "Nothing is called “zon”. Did you mean zone? Put words with a sign of their own in "
        "quotation marks.");
    row(":b", "Write what to look at before the “:”, as in kind:service or cpu>80.");
    row(">80", "Write what to look at before the “>”, as in kind:service or cpu>80.");
    row("-", "A minus needs what it leaves out, as in -kind:service.");
    row("\"my service", "A quotation mark has no other one: write both, as in \"my service\".");
    row("web cpu>", "Write what follows “cpu>”, as in cpu>80.");
}

void QueryTest::saysWhatIsWrong()
{
    QFETCH(QString, words);
    const Result<Query> query = parseQuery(QTest::currentDataTag());
    QVERIFY(!query.has_value());
    QCOMPARE(QString::fromStdString(query.error().message), words);
}

void QueryTest::nothingTypedIsNothingAsked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << QStringLiteral("  \t ");
    QTest::newRow("quotation marks") << QStringLiteral("\"\"");
}

void QueryTest::nothingTypedIsNothingAsked()
{
    QFETCH(QString, typed);
    const Result<Query> query = parseQuery(typed.toStdString());
    QVERIFY(query.has_value());
    QVERIFY(query->isEmpty());
    QCOMPARE(found(*query), QString());
}

void QueryTest::everyPropertyOfEveryKindCanBeAskedFor()
{
    for (const doc::KindInfo& kind : doc::allKinds())
        for (const doc::Field& field : kind.rows) {
            if (field.secret)
                continue;
            const std::string typed = std::string(field.key) + ":1";
            QVERIFY2(parseQuery(typed).has_value(), typed.c_str());
            const std::string byLabel = '"' + std::string(field.label) + "\":1";
            QVERIFY2(parseQuery(byLabel).has_value(), byLabel.c_str());
        }
}

void QueryTest::everyKindIsFoundByWhatItIsCalled()
{
    for (const doc::KindInfo& kind : doc::allKinds())
        for (const std::string_view word : {kind.key, kind.label, kind.noun, kind.plural}) {
            const std::string typed = "kind:\"" + std::string(word) + '"';
            const Result<Query> query = parseQuery(typed);
            QVERIFY2(query.has_value(), typed.c_str());
            const std::vector<std::string>& keys = query->terms.front().values;
            QVERIFY2(std::find(keys.begin(), keys.end(), kind.key) != keys.end(), typed.c_str());
        }
}

void QueryTest::neverLooksIntoSecrets()
{
    for (const char* typed : {"swordfish", "PASSWORD", "nginx swordfish"}) {
        const Result<Query> query = parseQuery(typed);
        QVERIFY(query.has_value());
        QCOMPARE(found(*query), QString());
    }
    QVERIFY(!parseQuery("environment:swordfish").has_value());
}

QTEST_GUILESS_MAIN(QueryTest)
#include "tst_query.moc"
