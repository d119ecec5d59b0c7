// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector shows what an element takes from elsewhere, and lets it be overridden.
#include "kinds/compute/cluster.h"
#include "kinds/compute/instance.h"
#include "kinds/network/subnet.h"
#include "kinds/network/vpc.h"
#include "views/inspector_bench.h"

#include <QComboBox>
#include <QLabel>
#include <QToolButton>

using namespace stowage;
using namespace stowage::ui;

namespace {

const ElementId kInstance("instance-1");

doc::Document network()
{
    doc::Document document;
    const auto put = [&document](const char* id, const char* name, doc::Props props,
                                 const char* parent) {
        doc::Element element;
        element.id = ElementId(id);
        element.name = name;
        element.parent = ElementId(parent);
        element.props = std::move(props);
        document.put(std::move(element));
    };
    doc::Subnet inB;
    inB.availabilityZone = "us-east-1b";
    put("vpc-1", "main", doc::Vpc{}, "");
    put("subnet-1", "private-a", doc::Subnet{}, "vpc-1");
    put("subnet-2", "private-b", inB, "vpc-1");
    put("cluster-1", "shop", doc::Cluster{}, "vpc-1");
    put("instance-1", "i-1", doc::Instance{}, "cluster-1");
    doc::Link link;
    link.from = kInstance;
    link.to = ElementId("subnet-2");
    link.kind = "subnet";
    document.putLink(link);
    return document;
}

// Lines are made anew when they change; those that are gone are hidden until they are deleted.
template <class Widget> Widget* shown(Bench& bench, const QString& name)
{
    for (Widget* widget : bench.inspector.findChildren<Widget*>(name))
        if (!widget->isHidden() && !widget->parentWidget()->isHidden())
            return widget;
    return nullptr;
}

QString wordsOf(Bench& bench, const char* label)
{
    const auto* words = shown<QLabel>(bench, QStringLiteral("Inherited ") + QLatin1String(label));
    return words == nullptr ? QString() : words->text();
}

} // namespace

class InheritedViewTest : public QObject {
    Q_OBJECT

private slots:
    void saysFromWhere();
    void anotherSubnetCanBeChosen();
    void aRowOverridesAndGivesUpAgain();
    void severalShowNothingInherited();
    void thePastHasNothingToChoose();
    void theArrangementMovesWhatIsInIt();
};

void InheritedViewTest::saysFromWhere()
{
    Bench bench(network());
    bench.select({kInstance});
    QCOMPARE(wordsOf(bench, "Availability zone"),
             QStringLiteral("us-east-1b, from subnet private-b"));
    QCOMPARE(wordsOf(bench, "VPC"), QStringLiteral("main, from cluster shop"));
    QVERIFY(wordsOf(bench, "Registered CPU").contains(QStringLiteral("from instance type")));
    const auto* words = shown<QLabel>(bench, QStringLiteral("Inherited VPC"));
    QCOMPARE(words->property("role").toString(), QStringLiteral("muted")); // grey
}

void InheritedViewTest::anotherSubnetCanBeChosen()
{
    Bench bench(network());
    bench.select({kInstance});
    auto* box = shown<QComboBox>(bench, QStringLiteral("Override Availability zone"));
    QVERIFY(box != nullptr);
    QCOMPARE(box->count(), 2);
    QCOMPARE(box->currentText(), QStringLiteral("private-b"));
    box->setCurrentIndex(0);
    emit box->activated(0);
    QCOMPARE(bench.edits.size(), std::size_t(1));
    bench.put(bench.edits.front());
    QVERIFY(bench.document.findLink(kInstance, ElementId("subnet-1"), "subnet") != nullptr);
    QCOMPARE(wordsOf(bench, "Availability zone"),
             QStringLiteral("us-east-1a, from subnet private-a"));
}

void InheritedViewTest::aRowOverridesAndGivesUpAgain()
{
    Bench bench(network());
    bench.select({kInstance});
    const QString name = QStringLiteral("Override Registered CPU");
    shown<QToolButton>(bench, name)->click();
    QCOMPARE(bench.inspector.focusWidget(), bench.field<QWidget>("cpuUnits"));
    bench.put(doc::SetField{{kInstance}, "cpuUnits", std::int64_t{1024}});
    QVERIFY2(wordsOf(bench, "Registered CPU").startsWith(QStringLiteral("overridden: not 2048")),
             qPrintable(wordsOf(bench, "Registered CPU")));
    shown<QToolButton>(bench, name)->click();
    QCOMPARE(bench.edits.size(), std::size_t(1));
    bench.put(bench.edits.front());
    QCOMPARE(bench.document.find(kInstance)->as<doc::Instance>()->cpuUnits, 0);
    QVERIFY(!wordsOf(bench, "Registered CPU").startsWith(QStringLiteral("overridden")));
}

void InheritedViewTest::severalShowNothingInherited()
{
    doc::Document document = network();
    doc::Element other = *document.find(kInstance);
    other.id = ElementId("instance-2");
    document.put(other);
    Bench bench(document);
    bench.select({kInstance, ElementId("instance-2")});
    QVERIFY(wordsOf(bench, "VPC").isEmpty());
}

void InheritedViewTest::thePastHasNothingToChoose()
{
    Bench bench(network());
    bench.inspector.setEditable(false);
    bench.select({kInstance});
    QCOMPARE(wordsOf(bench, "Availability zone"),
             QStringLiteral("us-east-1b, from subnet private-b"));
    QVERIFY(shown<QComboBox>(bench, QStringLiteral("Override Availability zone")) == nullptr);
    QVERIFY(shown<QToolButton>(bench, QStringLiteral("Override Registered CPU")) == nullptr);
}

void InheritedViewTest::theArrangementMovesWhatIsInIt()
{
    doc::Document document = network();
    const doc::Rect places[] = {{0, 0, 600, 400}, {100, 200, 160, 60}, {300, 240, 160, 60}};
    const char* ids[] = {"vpc-1", "subnet-1", "subnet-2"};
    for (std::size_t n = 0; n < 3; ++n) {
        doc::Element placed = *document.find(ElementId(ids[n]));
        placed.place = places[n];
        document.put(placed);
    }
    Bench bench(document);
    bench.select({ElementId("vpc-1")});
    auto* box = bench.field<QComboBox>("arrangement");
    QVERIFY(box != nullptr);
    box->setCurrentIndex(2);
    emit box->activated(2); // a column
    QCOMPARE(bench.edits.size(), std::size_t(1));
    bench.put(bench.edits.front());
    QVERIFY((*bench.document.find(ElementId("subnet-1"))->place == doc::Rect{20, 60, 160, 60}));
    QVERIFY((*bench.document.find(ElementId("subnet-2"))->place == doc::Rect{20, 140, 160, 60}));
}

QTEST_MAIN(InheritedViewTest)
#include "tst_inherited_view.moc"
