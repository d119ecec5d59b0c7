// SPDX-License-Identifier: MIT
// Volumes of Amazon EBS that Amazon ECS makes for tasks: what is asked of one, and what Amazon EC2
// refuses of it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stowage::sim {

enum class EbsType : std::uint8_t { gp3, gp2, io1, io2, st1, sc1, standard };
enum class VolumeFormat : std::uint8_t { xfs, ext3, ext4, ntfs };

inline constexpr std::array<std::string_view, 7> kEbsTypes = {"gp3", "gp2", "io1",     "io2",
                                                              "st1", "sc1", "standard"};
inline constexpr std::array<std::string_view, 4> kVolumeFormats = {"xfs", "ext3", "ext4", "ntfs"};

constexpr std::string_view nameOf(EbsType type)
{
    return kEbsTypes[static_cast<std::size_t>(type)];
}

constexpr std::string_view nameOf(VolumeFormat format)
{
    return kVolumeFormats[static_cast<std::size_t>(format)];
}

// API ServiceManagedEBSVolumeConfiguration and TaskManagedEBSVolumeConfiguration, and the name of
// the definition's volume that is configured.
struct ManagedVolumeNode {
    std::string name; // empty: none is configured
    EbsType type = EbsType::gp3;
    int sizeGib = 0;
    int iops = 0;       // 0: as its type has it
    int throughput = 0; // MiB/s; 0: likewise
    VolumeFormat format = VolumeFormat::xfs;
    bool encrypted = false;
    std::string role; // ARN of the infrastructure role where none is drawn; empty: none
    bool operator==(const ManagedVolumeNode&) const = default;
};

// An error of Amazon EC2's CreateVolume.
struct VolumeObjection {
    std::string code;
    std::string words;
};
// None: it makes such a volume.
std::optional<VolumeObjection> objectionTo(const ManagedVolumeNode& volume);

// What a volume has where nothing is asked; 0: nothing of the kind.
int iopsOf(EbsType type, int sizeGib, int asked);
int throughputOf(EbsType type, int asked);

// What Linux, or Windows, can mount.
constexpr bool fits(VolumeFormat format, bool isWindows)
{
    return (format == VolumeFormat::ntfs) == isWindows;
}

// An agent on one of these attaches volumes: instances of the AWS Nitro System. A type that nobody
// knows is taken for one.
bool isNitro(std::string_view instanceType);

} // namespace stowage::sim
