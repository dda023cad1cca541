// Pictures that people send, made anew: decoded by libjpeg-turbo, libpng and libheif, turned upright, scaled down and
// written again without anything but the picture. Nothing of these libraries jumps over a frame that isn't in C.
#ifndef PICTURES_H
#define PICTURES_H

#include <stddef.h>
#include <stdint.h>

enum pictures_answer {
    PICTURES_FINE = 0,
    // It breaks off, or isn't what it says.
    PICTURES_BROKEN = 1,
    // More dots than the limit, as its header says.
    PICTURES_TOO_LARGE = 2,
    // It asks for more memory than the limit.
    PICTURES_TOO_HUNGRY = 3,
};

typedef struct {
    // Dots of the whole picture, asked of the header before anything is decoded.
    uint64_t most_dots;
    // The longer side of what is made.
    uint32_t longest_side;
    // Bytes that decoding may take besides the picture that is made.
    uint64_t most_memory;
} pictures_limits;

typedef struct {
    uint8_t *bytes;
    size_t size;
    uint32_t width;
    uint32_t height;
    // Written as PNG, because something shines through; otherwise as JPEG.
    int is_png;
} pictures_made;

// `orientation` is Exif's, 1 to 8. What is made is to be given back to `pictures_free`.
int pictures_from_jpeg(const uint8_t *bytes, size_t size, int orientation, pictures_limits limits, pictures_made *made);
int pictures_from_png(const uint8_t *bytes, size_t size, pictures_limits limits, pictures_made *made);
int pictures_from_heic(const uint8_t *bytes, size_t size, pictures_limits limits, pictures_made *made);
void pictures_free(pictures_made *made);

#endif
