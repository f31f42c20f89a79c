package export

import (
	"bytes"
	"fmt"
	"hash/adler32"
	"image"
	"image/color"
	"image/png"
	"math/rand/v2"
	"runtime"
	"testing"

	"multivector/atlas"
)

// confetti is an image of random pixels, some of them transparent.
func confetti(width, height int, opaque bool) *image.RGBA {
	r := rand.New(rand.NewPCG(1, uint64(width*height)))
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := color.NRGBA{uint8(r.Uint32()), uint8(x), uint8(y), 255}
			if !opaque {
				c.A = uint8(r.Uint32())
			}
			img.Set(x, y, c)
		}
	}
	return img
}

// TestPNGPixels: a reader finds every pixel as it is, and the file is the same
// on one core and on many.
func TestPNGPixels(t *testing.T) {
	for _, size := range []image.Point{{1, 1}, {3, 2}, {6, 5}, {1, 3000}, {5000, 1}, {700, 900}, {2500, 333}} {
		for _, opaque := range []bool{true, false} {
			t.Run(fmt.Sprintf("%v %v", size, opaque), func(t *testing.T) {
				img := confetti(size.X, size.Y, opaque)
				var files [2]bytes.Buffer
				for i, cores := range [2]int{1, 3} {
					old := runtime.GOMAXPROCS(cores)
					err := encodePNG(&files[i], img, &atlas.Picture{Title: "t"}, metadata{})
					runtime.GOMAXPROCS(old)
					if err != nil {
						t.Fatal(err)
					}
				}
				if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
					t.Error("the file depends on how many cores write it")
				}
				got, err := png.Decode(&files[0])
				if err != nil {
					t.Fatal(err)
				}
				for y := range size.Y {
					for x := range size.X {
						want := color.NRGBAModel.Convert(img.At(x, y))
						if is := color.NRGBAModel.Convert(got.At(x, y)); is != want {
							t.Fatalf("at %d, %d there is %v, want %v", x, y, is, want)
						}
					}
				}
			})
		}
	}
}

// TestCoversAll: one pixel that is not quite covered is found wherever it is.
func TestCoversAll(t *testing.T) {
	for width := 1; width < 10; width++ {
		img := confetti(width, 3, true)
		if !coversAll(img) {
			t.Errorf("an image %d wide without transparent pixels is taken for one with them", width)
		}
		for at := 3; at < len(img.Pix); at += 4 {
			img.Pix[at] = 0x7f
			if coversAll(img) {
				t.Errorf("of an image %d wide, pixel %d is transparent and not found", width, at/4)
			}
			img.Pix[at] = 0xff
		}
	}
}

func TestBothSums(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 3))
	for _, n := range []int{0, 1, 2, 65520, 65521, 65522, 200_000} {
		data := make([]byte, n)
		for i := range data {
			data[i] = uint8(r.Uint32()) | 0xf0
		}
		for _, at := range []int{0, n / 3, n} {
			first, second := adler32.Checksum(data[:at]), adler32.Checksum(data[at:])
			if got, want := bothSums(first, second, n-at), adler32.Checksum(data); got != want {
				t.Errorf("%d bytes, parted at %d: %08x, want %08x", n, at, got, want)
			}
		}
	}
}

// BenchmarkEncodePNG is a frame written as a PNG file.
func BenchmarkEncodePNG(b *testing.B) {
	for _, region := range []string{"world", "central-asia"} {
		for _, size := range []image.Point{{1920, 1080}, {3840, 2160}} {
			a, l := shipped(b)
			s := plain(b, region, float64(size.X), float64(size.Y))
			s.Scale = float64(size.X) / 1280
			p := a.Compose(l, s)
			img := NewFrames(a).Draw(nil, p)
			b.Run(fmt.Sprintf("%s/%dx%d", region, size.X, size.Y), func(b *testing.B) {
				var n counter
				for b.Loop() {
					n = 0
					if err := encodePNG(&n, img, p, metadata{}); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(n), "B/file")
			})
			b.Run(fmt.Sprintf("%s/%dx%d/image-png", region, size.X, size.Y), func(b *testing.B) { // to compare with
				var n counter
				for b.Loop() {
					n = 0
					if err := png.Encode(&n, img); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(n), "B/file")
			})
		}
	}
}
