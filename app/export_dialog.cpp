// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_dialog.h"

#include "kinds/compute/container.h"
#include "look/plain_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace stowage::app {

namespace {
constexpr std::array<double, 5> kScales{0.5, 1, 2, 3, 4};
constexpr QSize kPreview(480, 240);
constexpr int kLines = 3; // that what is inside takes at most

QComboBox* choices(const QStringList& texts, const char* name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->addItems(texts);
    box->setObjectName(QLatin1String(name));
    box->setAccessibleName(QLatin1String(name));
    return box;
}

// What was chosen before, if the settings hold it still whole.
void restoreChoice(QComboBox& box, int otherwise)
{
    const int index = QSettings().value(box.objectName(), otherwise).toInt();
    box.setCurrentIndex(index >= 0 && index < box.count() ? index : otherwise);
}
} // namespace

int environmentValuesIn(const doc::Document& document)
{
    std::size_t values = 0;
    for (const auto& element : document.elements())
        if (const auto* container = element->as<doc::Container>())
            values += container->environment.size();
    return static_cast<int>(values);
}

ExportDialog::ExportDialog(const doc::Document& whole, const doc::Document& selected,
                           const doc::Document& design, const ui::LiveState& live, QWidget* parent)
    : QDialog(parent), whole_(whole), selected_(selected), design_(design), live_(live)
{
    setObjectName(QStringLiteral("Export picture"));
    setWindowTitle(tr("Export picture"));
    preview_ = new ui::PlainLabel(QString(), this);
    preview_->setFixedSize(kPreview);
    preview_->setProperty("role", QStringLiteral("picture"));
    preview_->setAlignment(Qt::AlignCenter);
    preview_->setObjectName(QStringLiteral("Export preview"));
    size_ = new ui::PlainLabel(QString(), this);
    size_->setProperty("role", QStringLiteral("muted"));
    size_->setObjectName(QStringLiteral("Export size"));
    size_->setWordWrap(true);
    size_->setMinimumHeight(2 * fontMetrics().lineSpacing());
    size_->setAlignment(Qt::AlignCenter);
    auto* form = new QFormLayout;
    makeChoices(*form);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    export_ = buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    export_->setObjectName(QStringLiteral("Export"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(preview_, 0, Qt::AlignCenter);
    column->addWidget(size_);
    column->addLayout(form);
    column->addWidget(buttons);
    restore();
    for (QComboBox* box : {format_, what_, theme_, scale_, background_})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::choose);
    for (QCheckBox* box : {legend_, embed_})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::choose);
    choose();
}

void ExportDialog::makeChoices(QFormLayout& form)
{
    format_ = choices({tr("PNG, for the web and documents"),
                       tr("SVG, sharp at any size, with text that can be selected"),
                       tr("PDF, for print")},
                      "Export format", this);
    what_ = choices({tr("The whole drawing"), tr("The selection")}, "Export what", this);
    what_->setEnabled(!selected_.elements().empty());
    theme_ = choices({tr("Light"), tr("Dark")}, "Export theme", this);
    QStringList scales;
    for (const double scale : kScales)
        scales.append(QStringLiteral("%1×").arg(scale));
    scale_ = choices(scales, "Export scale", this);
    background_ = choices({tr("The theme's"), tr("Transparent")}, "Export background", this);
    legend_ = new QCheckBox(tr("&Legend of states and connections"), this);
    legend_->setObjectName(QStringLiteral("Export legend"));
    embed_ = new QCheckBox(tr("E&mbed the design: the picture opens again as the drawing"), this);
    embed_->setObjectName(QStringLiteral("Export embed"));
    inside_ = new ui::PlainLabel(QString(), this);
    inside_->setObjectName(QStringLiteral("Export inside"));
    inside_->setProperty("role", QStringLiteral("muted"));
    inside_->setWordWrap(true);
    inside_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    inside_->setFixedHeight(kLines * fontMetrics().lineSpacing());
    form.addRow(tr("&Format"), format_);
    form.addRow(tr("&Show"), what_);
    form.addRow(tr("&Theme"), theme_);
    form.addRow(tr("S&cale"), scale_);
    form.addRow(tr("&Background"), background_);
    form.addRow(QString(), legend_);
    form.addRow(QString(), embed_);
    form.addRow(QString(), inside_);
}

void ExportDialog::restore()
{
    restoreChoice(*format_, 0);
    restoreChoice(*theme_, 0);
    restoreChoice(*scale_, 2);
    restoreChoice(*background_, 0);
    const QSettings settings;
    legend_->setChecked(settings.value(legend_->objectName(), false).toBool());
    embed_->setChecked(settings.value(embed_->objectName(), true).toBool());
}

void ExportDialog::accept()
{
    QSettings settings;
    for (const QComboBox* box : {format_, theme_, scale_, background_})
        settings.setValue(box->objectName(), box->currentIndex());
    for (const QCheckBox* box : {legend_, embed_})
        settings.setValue(box->objectName(), box->isChecked());
    QDialog::accept();
}

PictureFile ExportDialog::asked() const
{
    PictureFile asked;
    asked.format = static_cast<PictureFormat>(format_->currentIndex());
    asked.picture.theme = theme_->currentIndex() == 1 ? ui::Theme::dark() : ui::Theme::light();
    asked.picture.scale = kScales.at(static_cast<std::size_t>(scale_->currentIndex()));
    asked.picture.background = background_->currentIndex() == 0;
    asked.picture.legend = legend_->isChecked();
    if (embed_->isChecked() && asked.format != PictureFormat::pdf)
        asked.embedded = &design_;
    return asked;
}

const doc::Document& ExportDialog::shown() const
{
    return what_->currentIndex() == 1 ? selected_ : whole_;
}

void ExportDialog::choose()
{
    const PictureFile wanted = asked();
    const bool canEmbed = wanted.format != PictureFormat::pdf;
    embed_->setEnabled(canEmbed);
    const int values = environmentValuesIn(design_);
    QString inside = tr("Nothing but the picture is put into the file.");
    if (!canEmbed)
        inside = tr("A PDF holds the picture alone; it does not open again as the drawing.");
    else if (wanted.embedded != nullptr && values == 0)
        inside = tr("Whoever gets the file can read the whole drawing: all names and settings, "
                    "also of what is not shown. It has no environment values.");
    else if (wanted.embedded != nullptr)
        inside = tr("Whoever gets the file can read the whole drawing: all names and settings, "
                    "also of what is not shown, and %n environment value(s).",
                    nullptr, values)
                     .replace(QStringLiteral("value(s)"),
                              values == 1 ? QStringLiteral("value") : QStringLiteral("values"));
    inside_->setText(inside);
    embed_->setAccessibleDescription(inside);
    preview();
}

void ExportDialog::preview()
{
    const PictureFile wanted = asked();
    const Outcome fits = app::fits(shown(), wanted);
    export_->setEnabled(fits.has_value());
    const QSizeF whole = ui::boundsOfPicture(shown(), wanted.picture).size();
    const QSizeF size = whole * wanted.picture.scale;
    QString words;
    if (!fits) {
        words = QString::fromStdString(fits.error().message);
        words[0] = words[0].toUpper();
    } else if (wanted.format == PictureFormat::pdf) {
        constexpr double kCentimetres = 2.54 / 96;
        words = tr("A page of %1 × %2 cm")
                    .arg(size.width() * kCentimetres, 0, 'f', 1)
                    .arg(size.height() * kCentimetres, 0, 'f', 1);
    } else {
        words = tr("%1 × %2 pixels").arg(std::lround(size.width())).arg(std::lround(size.height()));
    }
    size_->setText(words);
    QImage image =
        ui::previewOf(shown(), live_, wanted.picture,
                      (QSizeF(preview_->contentsRect().size()) * devicePixelRatioF()).toSize());
    image.setDevicePixelRatio(devicePixelRatioF());
    preview_->setPixmap(QPixmap::fromImage(image));
    preview_->setAccessibleName(tr("Preview: %1").arg(words));
}

} // namespace stowage::app
