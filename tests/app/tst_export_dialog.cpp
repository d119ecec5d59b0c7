// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog that exports says what the file will hold, refuses what cannot be and remembers; the
// clipboard gets the picture and the drawing.
#include "app/examples.h"
#include "app/export_dialog.h"
#include "app/main_window.h"
#include "io/document_json.h"
#include "io/png.h"
#include "io/svg.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/container.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

namespace {
template <class Widget> Widget& named(QDialog& dialog, const char* name)
{
    auto* found = dialog.findChild<Widget*>(QLatin1String(name));
    if (found == nullptr)
        qFatal("there is no %s", name);
    return *found;
}

// The dialog refers to what it is given.
const doc::Document kNothing;
const ui::LiveState kQuiet;

doc::Document heal()
{
    return *openExample(QStringLiteral("heal"));
}

// The mean of what the channels differ by, transparency among them.
double differenceOf(const QImage& one, const QImage& other)
{
    if (one.size() != other.size())
        return 255;
    const auto flat = [](const QImage& image) {
        return image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    };
    const QImage a = flat(one), b = flat(other);
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < 4 * a.width(); ++x)
            sum += std::abs(a.constScanLine(y)[x] - b.constScanLine(y)[x]);
    return sum / (4.0 * a.width() * a.height());
}

doc::Element cluster(const char* id, int x)
{
    doc::Element made;
    made.id = ElementId(id);
    made.name = id;
    made.props = doc::Cluster{};
    made.place = doc::Rect{x, 0, 400, 300};
    return made;
}
} // namespace

class ExportDialogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingHasAName();
    void saysWhatIsInside();
    void refusesWhatIsTooLarge();
    void remembersWhatWasChosen();
    void damagedSettingsAreLikeNone();
    void theSelectionIsShownAlone();
    void thePreviewShowsWhatIsExported();
    void eachFormatIsWhatItSays_data();
    void eachFormatIsWhatItSays();
    void theClipboardHasThePictureAndTheDrawing();

private:
    QTemporaryDir home_;
};

void ExportDialogTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
    qputenv("XDG_STATE_HOME", home_.path().toLocal8Bit());
}

void ExportDialogTest::everythingHasAName()
{
    const doc::Document document = heal();
    ExportDialog dialog(document, kNothing, document, kQuiet);
    for (const QComboBox* box : dialog.findChildren<QComboBox*>())
        QVERIFY(!box->accessibleName().isEmpty());
    QVERIFY(named<QLabel>(dialog, "Export preview").accessibleName().contains(u"2400"));
    QVERIFY(!named<QComboBox>(dialog, "Export what").isEnabled()); // nothing is selected
    QCOMPARE(named<QComboBox>(dialog, "Export theme").currentText(), QStringLiteral("Light"));
}

void ExportDialogTest::saysWhatIsInside()
{
    doc::Document document = heal();
    const doc::Element* found = document.find(ElementId("container-1"));
    doc::Element changed = *found;
    auto container = *changed.as<doc::Container>();
    container.environment = {{"PASSWORD", "secret"}, {"PORT", "80"}};
    changed.props = container;
    document.put(changed);
    ExportDialog dialog(document, kNothing, document, kQuiet);
    auto& inside = named<QLabel>(dialog, "Export inside");
    QVERIFY2(inside.text().contains(u"2 environment values"), qPrintable(inside.text()));
    QVERIFY(dialog.asked().embedded == &document);
    named<QCheckBox>(dialog, "Export embed").setChecked(false);
    QVERIFY(inside.text().contains(u"Nothing but the picture"));
    QVERIFY(dialog.asked().embedded == nullptr);
    const auto bytes = bytesOf(dialog.shown(), {}, dialog.asked());
    QVERIFY(bytes && !bytes->contains("secret"));
    named<QCheckBox>(dialog, "Export embed").setChecked(true);
    QVERIFY(bytesOf(dialog.shown(), {}, dialog.asked())->contains("secret"));
    named<QComboBox>(dialog, "Export format").setCurrentIndex(2);
    QVERIFY(dialog.asked().embedded == nullptr); // no PDF carries it
    QVERIFY(inside.text().contains(u"PDF"));
}

void ExportDialogTest::refusesWhatIsTooLarge()
{
    doc::Document document;
    document.put(cluster("cluster-1", 0));
    document.put(cluster("cluster-2", 900'000));
    ExportDialog dialog(document, kNothing, document, kQuiet);
    auto& size = named<QLabel>(dialog, "Export size");
    auto& go = named<QPushButton>(dialog, "Export");
    QVERIFY(!go.isEnabled());
    QVERIFY2(size.text().contains(u"100 million pixels"), qPrintable(size.text()));
    named<QComboBox>(dialog, "Export format").setCurrentIndex(2);
    QVERIFY(!go.isEnabled());
    QVERIFY(size.text().contains(u"5 metres"));
    named<QComboBox>(dialog, "Export format").setCurrentIndex(1);
    QVERIFY(go.isEnabled());
}

void ExportDialogTest::remembersWhatWasChosen()
{
    const doc::Document document = heal();
    {
        ExportDialog dialog(document, kNothing, document, kQuiet);
        named<QComboBox>(dialog, "Export format").setCurrentIndex(1);
        named<QComboBox>(dialog, "Export theme").setCurrentIndex(1);
        named<QComboBox>(dialog, "Export background").setCurrentIndex(1);
        named<QComboBox>(dialog, "Export scale").setCurrentIndex(0);
        named<QCheckBox>(dialog, "Export legend").setChecked(true);
        named<QCheckBox>(dialog, "Export embed").setChecked(false);
        dialog.accept();
    }
    ExportDialog again(document, {}, document, {});
    const PictureFile asked = again.asked();
    QCOMPARE(asked.format, PictureFormat::svg);
    QVERIFY(asked.picture.theme.isDark);
    QVERIFY(!asked.picture.background);
    QCOMPARE(asked.picture.scale, 0.5);
    QVERIFY(asked.picture.legend);
    QVERIFY(asked.embedded == nullptr);
    QSettings().clear();
}

void ExportDialogTest::damagedSettingsAreLikeNone()
{
    QSettings settings;
    for (const char* key : {"Export format", "Export theme", "Export scale", "Export background"})
        settings.setValue(QLatin1String(key), QStringLiteral("-77"));
    const doc::Document document = heal();
    ExportDialog dialog(document, kNothing, document, kQuiet);
    QCOMPARE(dialog.asked().format, PictureFormat::png);
    QCOMPARE(dialog.asked().picture.scale, 2.0);
    settings.clear();
}

void ExportDialogTest::theSelectionIsShownAlone()
{
    doc::Document whole, selected;
    whole.put(cluster("cluster-1", 0));
    whole.put(cluster("cluster-2", 600));
    selected.put(cluster("cluster-2", 600));
    ExportDialog dialog(whole, selected, whole, kQuiet);
    named<QComboBox>(dialog, "Export what").setCurrentIndex(1);
    QCOMPARE(&dialog.shown(), &selected);
    QVERIFY(named<QLabel>(dialog, "Export size").text().startsWith(u"960"));
}

// Whatever theme, background and legend are chosen: like the file, and unlike all the others.
void ExportDialogTest::thePreviewShowsWhatIsExported()
{
    const doc::Document document = heal();
    ExportDialog dialog(document, kNothing, document, kQuiet);
    std::vector<QImage> previews;
    for (int choice = 0; choice < 8; ++choice) {
        named<QComboBox>(dialog, "Export theme").setCurrentIndex(choice & 1);
        named<QComboBox>(dialog, "Export background").setCurrentIndex((choice >> 1) & 1);
        named<QCheckBox>(dialog, "Export legend").setChecked((choice & 4) != 0);
        const auto bytes = bytesOf(dialog.shown(), {}, dialog.asked());
        QVERIFY(bytes.has_value());
        const QImage preview =
            named<QLabel>(dialog, "Export preview").pixmap(Qt::ReturnByValue).toImage();
        const QImage file = QImage::fromData(*bytes).scaled(preview.size(), Qt::IgnoreAspectRatio,
                                                            Qt::SmoothTransformation);
        const double off = differenceOf(preview, file);
        QVERIFY2(off < 3, qPrintable(QStringLiteral("%1: %2").arg(choice).arg(off)));
        for (const QImage& other : previews)
            QVERIFY(differenceOf(preview, other) > 20);
        const QColor corner = preview.pixelColor(1, 1);
        QCOMPARE(corner.alpha() == 0, (choice & 2) != 0);
        if ((choice & 2) == 0)
            QCOMPARE(corner.lightness() < 128, (choice & 1) != 0);
        previews.push_back(preview);
    }
}

void ExportDialogTest::eachFormatIsWhatItSays_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("png") << 0 << QByteArray("\x89PNG");
    QTest::newRow("svg") << 1 << QByteArray("<?xml");
    QTest::newRow("pdf") << 2 << QByteArray("%PDF-");
}

void ExportDialogTest::eachFormatIsWhatItSays()
{
    QFETCH(int, format);
    QFETCH(QByteArray, begins);
    const doc::Document document = heal();
    ExportDialog dialog(document, kNothing, document, kQuiet);
    named<QComboBox>(dialog, "Export format").setCurrentIndex(format);
    const auto bytes = bytesOf(dialog.shown(), {}, dialog.asked());
    QVERIFY(bytes && bytes->startsWith(begins));
    const std::string text = bytes->toStdString();
    const auto inside = format == 0 ? io::extractFromPng(text) : io::extractFromSvg(text);
    QCOMPARE(inside.has_value(), format != 2);
    if (inside)
        QVERIFY(io::readDocument(*inside, "picture")->document == document);
}

void ExportDialogTest::theClipboardHasThePictureAndTheDrawing()
{
    MainWindow window;
    window.openExampleNamed(QStringLiteral("heal"));
    auto* copy = window.findChild<QAction*>(QStringLiteral("Copy as picture"));
    QVERIFY(copy != nullptr);
    copy->trigger();
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    QVERIFY(QImage::fromData(mime->data(QStringLiteral("image/png"))).width() == 2'400);
    QVERIFY(io::isSvg(mime->data(QStringLiteral("image/svg+xml")).toStdString()));
    const auto opened = io::readDocument(
        mime->data(QStringLiteral("application/vnd.stowage+json")).toStdString(), "clipboard");
    QVERIFY(opened && opened->document == window.session().drawn());
}

QTEST_MAIN(ExportDialogTest)
#include "tst_export_dialog.moc"
